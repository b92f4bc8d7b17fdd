//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (official:Official {id: parentId})
  RETURN COUNT {
    (official)-[:HOLDS]->(:Post) } + COUNT {
    (official)-[:ATTENDED]->(:Meeting) } AS total
}
RETURN parentId, total
