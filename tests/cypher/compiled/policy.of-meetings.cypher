//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  WITH policy, policy.title AS key
  WITH policy, key
  ORDER BY key, policy.id
  LIMIT $limit
  RETURN collect([key, policy.id, policy.title, policy.kind]) AS edges
}
RETURN parentId, edges

// keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  WITH policy, policy.title AS key
  WITH policy, key
  ORDER BY key DESC, policy.id
  LIMIT $limit
  RETURN collect([key, policy.id, policy.title, policy.kind]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  WITH policy, policy.title AS key
  WHERE ((key = $afterKey AND policy.id < $afterId) OR key < $afterKey)
  WITH policy, key
  ORDER BY key DESC, policy.id DESC
  LIMIT $limit
  RETURN collect([key, policy.id, policy.title, policy.kind]) AS edges
}
RETURN parentId, edges
