//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:SETS]->(target:Target)
  RETURN count(DISTINCT target) AS total
}
RETURN parentId, total
