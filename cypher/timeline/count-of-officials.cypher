// How many tenures and attendances each of the given officials has.
UNWIND $parentIds AS parentId
MATCH (official:Official {id: parentId})
RETURN parentId, COUNT { (official)-[:HOLDS]->(:Post) } + COUNT { (official)-[:ATTENDED]->(:Meeting) } AS total
