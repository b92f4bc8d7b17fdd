// The nodes one edge away from the given ones, by id, each with the given nodes that it is adjacent to.
UNWIND $ids AS id
MATCH (node:Node {id: id})
WITH node, id
MATCH (node)-[edge]-(other)
WHERE type(edge) IN $types
  AND ($firstDay IS NULL OR other.sortDate IS NULL OR other.lastDay >= $firstDay OR other.id IN $ends)
  AND ($lastDay IS NULL OR other.sortDate IS NULL OR other.date <= $lastDay OR other.id IN $ends)
  AND ($firstDay IS NULL OR type(edge) <> 'HOLDS' OR edge.lastSeen >= $firstDay)
  AND ($lastDay IS NULL OR type(edge) <> 'HOLDS' OR edge.firstSeen <= $lastDay)
WITH DISTINCT other.id AS reached, id
ORDER BY reached, id
WITH reached, collect(id) AS via
RETURN reached, via
ORDER BY reached
LIMIT $limit
