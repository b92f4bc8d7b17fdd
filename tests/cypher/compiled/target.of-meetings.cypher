//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:SETS]->(target:Target)
  WITH target, target.metric AS key
  WITH target, key
  ORDER BY key, target.id
  LIMIT $limit
  RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
}
RETURN parentId, edges

// keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:SETS]->(target:Target)
  WITH target, target.metric AS key
  WITH target, key
  ORDER BY key DESC, target.id
  LIMIT $limit
  RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:SETS]->(target:Target)
  WITH target, target.metric AS key
  WHERE ((key = $afterKey AND target.id < $afterId) OR key < $afterKey)
  WITH target, key
  ORDER BY key DESC, target.id DESC
  LIMIT $limit
  RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
}
RETURN parentId, edges
