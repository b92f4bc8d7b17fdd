// For each of the given meetings a page of the policies that it discussed, by title, then by id.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  WITH policy, policy.title AS key
  WHERE ($afterId IS NULL
    OR (key = $afterKey AND CASE WHEN $idDown THEN policy.id < $afterId ELSE policy.id > $afterId END)
    OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
  WITH policy, key
  ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
    CASE WHEN $idDown THEN null ELSE policy.id END, CASE WHEN $idDown THEN policy.id END DESC
  LIMIT $limit
  RETURN collect({key: key, node: {id: policy.id, title: policy.title, kind: policy.kind}}) AS edges
}
RETURN parentId, edges
