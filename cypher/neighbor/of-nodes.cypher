// For each of the given nodes a page of those one edge away, the best connected first, then by id.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Node {id: parentId})-[edge]-(other:Node)
  WHERE type(edge) IN $types
    AND (size($labels) = 0 OR any(label IN labels(other) WHERE label IN $labels))
    AND ($firstDay IS NULL OR other.sortDate IS NULL OR other.lastDay >= $firstDay)
    AND ($lastDay IS NULL OR other.sortDate IS NULL OR other.date <= $lastDay)
    AND ($firstDay IS NULL OR type(edge) <> 'HOLDS' OR edge.lastSeen >= $firstDay)
    AND ($lastDay IS NULL OR type(edge) <> 'HOLDS' OR edge.firstSeen <= $lastDay)
  WITH DISTINCT other
  WITH other, COUNT { (other)--() } AS key
  WHERE ($afterId IS NULL
    OR (key = $afterKey AND CASE WHEN $idDown THEN other.id < $afterId ELSE other.id > $afterId END)
    OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
  WITH other, key
  ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
    CASE WHEN $idDown THEN null ELSE other.id END, CASE WHEN $idDown THEN other.id END DESC
  LIMIT $limit
  RETURN collect({key: key, node: {id: other.id, label: coalesce(other.name, other.title, other.metric), degree: key, date: other.date}}) AS edges
}
RETURN parentId, edges
