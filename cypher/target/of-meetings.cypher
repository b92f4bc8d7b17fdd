// For each of the given meetings a page of the targets that it set, by metric, then by id.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:SETS]->(target:Target)
  WITH target, target.metric AS key
  WHERE ($afterId IS NULL
    OR (key = $afterKey AND CASE WHEN $idDown THEN target.id < $afterId ELSE target.id > $afterId END)
    OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
  WITH target, key
  ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
    CASE WHEN $idDown THEN null ELSE target.id END, CASE WHEN $idDown THEN target.id END DESC
  LIMIT $limit
  RETURN collect({key: key, node: {id: target.id, metric: target.metric, value: target.value, unit: target.unit, year: target.year}}) AS edges
}
RETURN parentId, edges
