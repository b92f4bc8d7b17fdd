//
UNWIND $parentIds AS parentId
MATCH (official:Official {id: parentId})
RETURN parentId, COUNT { (official)-[:HOLDS]->(:Post) } + COUNT { (official)-[:ATTENDED]->(:Meeting) } AS total
