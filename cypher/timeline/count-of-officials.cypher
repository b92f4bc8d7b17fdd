// How many tenures and attendances each of the given officials has.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (official:Official {id: parentId})
  RETURN COUNT { (official)-[:HOLDS]->(:Post) } + COUNT { (official)-[:ATTENDED]->(:Meeting) } AS total
}
RETURN parentId, total
