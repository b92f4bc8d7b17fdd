//
UNWIND $ids AS id
MATCH (node:Node {id: id})
WITH node
MATCH (node)-[edge]-(other)
WHERE type(edge) IN $types
WITH DISTINCT other
RETURN other.id AS id, coalesce(other.name, other.title, other.metric) AS label, COUNT {
  (other)--() } AS degree, other.date AS date
ORDER BY degree DESC, id
LIMIT $limit

// firstDay lastDay
UNWIND $ids AS id
MATCH (node:Node {id: id})
WITH node
MATCH (node)-[edge]-(other)
WHERE type(edge) IN $types
  AND (other.sortDate IS NULL OR other.lastDay >= $firstDay)
  AND (other.sortDate IS NULL OR other.date <= $lastDay)
  AND (type(edge) <> 'HOLDS' OR edge.lastSeen >= $firstDay)
  AND (type(edge) <> 'HOLDS' OR edge.firstSeen <= $lastDay)
WITH DISTINCT other
RETURN other.id AS id, coalesce(other.name, other.title, other.metric) AS label, COUNT {
  (other)--() } AS degree, other.date AS date
ORDER BY degree DESC, id
LIMIT $limit
