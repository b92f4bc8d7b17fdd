// How many nodes of each type are one edge away from each of the given ones, by type.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Node {id: parentId})-[edge]-(other:Node)
  WHERE type(edge) IN $types
    AND ($firstDay IS NULL OR other.sortDate IS NULL OR other.lastDay >= $firstDay)
    AND ($lastDay IS NULL OR other.sortDate IS NULL OR other.date <= $lastDay)
    AND ($firstDay IS NULL OR type(edge) <> 'HOLDS' OR edge.lastSeen >= $firstDay)
    AND ($lastDay IS NULL OR type(edge) <> 'HOLDS' OR edge.firstSeen <= $lastDay)
  WITH DISTINCT other
  UNWIND [label IN labels(other) WHERE label <> 'Node'] AS type
  WITH type, count(*) AS total
  ORDER BY type
  RETURN collect({type: type, total: total}) AS types
}
RETURN parentId, types
