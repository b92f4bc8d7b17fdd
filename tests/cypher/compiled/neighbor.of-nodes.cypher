//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Node {id: parentId})-[edge]-(other:Node)
  WHERE type(edge) IN $types
  WITH DISTINCT other
  WITH other, COUNT {
    (other)--() } AS key
  WITH other, key
  ORDER BY key, other.id
  LIMIT $limit
  RETURN collect([key, other.id, coalesce(other.name, other.title, other.metric), key, other.date]) AS edges
}
RETURN parentId, edges

// firstDay lastDay
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Node {id: parentId})-[edge]-(other:Node)
  WHERE type(edge) IN $types
    AND (other.sortDate IS NULL OR other.lastDay >= $firstDay)
    AND (other.sortDate IS NULL OR other.date <= $lastDay)
    AND (type(edge) <> 'HOLDS' OR edge.lastSeen >= $firstDay)
    AND (type(edge) <> 'HOLDS' OR edge.firstSeen <= $lastDay)
  WITH DISTINCT other
  WITH other, COUNT {
    (other)--() } AS key
  WITH other, key
  ORDER BY key, other.id
  LIMIT $limit
  RETURN collect([key, other.id, coalesce(other.name, other.title, other.metric), key, other.date]) AS edges
}
RETURN parentId, edges

// labels
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Node {id: parentId})-[edge]-(other:Node)
  WHERE type(edge) IN $types
    AND (any(label IN labels(other) WHERE label IN $labels))
  WITH DISTINCT other
  WITH other, COUNT {
    (other)--() } AS key
  WITH other, key
  ORDER BY key, other.id
  LIMIT $limit
  RETURN collect([key, other.id, coalesce(other.name, other.title, other.metric), key, other.date]) AS edges
}
RETURN parentId, edges

// keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Node {id: parentId})-[edge]-(other:Node)
  WHERE type(edge) IN $types
  WITH DISTINCT other
  WITH other, COUNT {
    (other)--() } AS key
  WITH other, key
  ORDER BY key DESC, other.id
  LIMIT $limit
  RETURN collect([key, other.id, coalesce(other.name, other.title, other.metric), key, other.date]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Node {id: parentId})-[edge]-(other:Node)
  WHERE type(edge) IN $types
  WITH DISTINCT other
  WITH other, COUNT {
    (other)--() } AS key
  WHERE ((key = $afterKey AND other.id < $afterId) OR key < $afterKey)
  WITH other, key
  ORDER BY key DESC, other.id DESC
  LIMIT $limit
  RETURN collect([key, other.id, coalesce(other.name, other.title, other.metric), key, other.date]) AS edges
}
RETURN parentId, edges
