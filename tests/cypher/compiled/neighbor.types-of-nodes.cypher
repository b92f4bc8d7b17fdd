//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Node {id: parentId})-[edge]-(other:Node)
  WHERE type(edge) IN $types
  WITH DISTINCT other
  UNWIND [label IN labels(other) WHERE label <> 'Node'] AS type
  WITH type, count(*) AS total
  ORDER BY type
  RETURN collect([type, total]) AS types
}
RETURN parentId, types

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
  UNWIND [label IN labels(other) WHERE label <> 'Node'] AS type
  WITH type, count(*) AS total
  ORDER BY type
  RETURN collect([type, total]) AS types
}
RETURN parentId, types
