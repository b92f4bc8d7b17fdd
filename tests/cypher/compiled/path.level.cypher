//
UNWIND $ids AS id
MATCH (node:Node {id: id})
WITH node, id
MATCH (node)-[edge]-(other)
WHERE type(edge) IN $types
WITH DISTINCT other.id AS reached, id
ORDER BY reached, id
WITH reached, collect(id) AS via
RETURN reached, via
ORDER BY reached
LIMIT $limit

// firstDay lastDay
UNWIND $ids AS id
MATCH (node:Node {id: id})
WITH node, id
MATCH (node)-[edge]-(other)
WHERE type(edge) IN $types
  AND (other.sortDate IS NULL OR other.lastDay >= $firstDay OR other.id IN $ends)
  AND (other.sortDate IS NULL OR other.date <= $lastDay OR other.id IN $ends)
  AND (type(edge) <> 'HOLDS' OR edge.lastSeen >= $firstDay)
  AND (type(edge) <> 'HOLDS' OR edge.firstSeen <= $lastDay)
WITH DISTINCT other.id AS reached, id
ORDER BY reached, id
WITH reached, collect(id) AS via
RETURN reached, via
ORDER BY reached
LIMIT $limit
