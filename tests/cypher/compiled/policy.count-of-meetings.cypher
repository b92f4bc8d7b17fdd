//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  RETURN count(DISTINCT policy) AS total
}
RETURN parentId, total
