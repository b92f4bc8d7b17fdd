// For each of the given articles a page of what it mentions, by id.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Article {id: parentId})-[:MENTIONS]->(node:Node)
  WHERE (size($labels) = 0 OR any(label IN labels(node) WHERE label IN $labels))
  WITH node, node.id AS key
  WHERE ($afterId IS NULL
    OR (key = $afterKey AND CASE WHEN $idDown THEN node.id < $afterId ELSE node.id > $afterId END)
    OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
  WITH node, key
  ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
    CASE WHEN $idDown THEN null ELSE node.id END, CASE WHEN $idDown THEN node.id END DESC
  LIMIT $limit
  RETURN collect({key: key, node: {id: node.id}}) AS edges
}
RETURN parentId, edges
