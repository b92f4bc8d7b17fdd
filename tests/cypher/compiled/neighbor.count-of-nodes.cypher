//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Node {id: parentId})-[edge]-(other:Node)
  WHERE type(edge) IN $types
  WITH DISTINCT other
  RETURN count(DISTINCT other) AS total
}
RETURN parentId, total

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
  RETURN count(DISTINCT other) AS total
}
RETURN parentId, total

// labels
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Node {id: parentId})-[edge]-(other:Node)
  WHERE type(edge) IN $types
    AND (any(label IN labels(other) WHERE label IN $labels))
  WITH DISTINCT other
  RETURN count(DISTINCT other) AS total
}
RETURN parentId, total
