// The nodes one edge away from the given ones, the best connected first, then by id.
UNWIND $ids AS id
MATCH (node:Node {id: id})
WITH node
MATCH (node)-[edge]-(other)
WHERE type(edge) IN $types
  AND ($firstDay IS NULL OR other.sortDate IS NULL OR other.lastDay >= $firstDay)
  AND ($lastDay IS NULL OR other.sortDate IS NULL OR other.date <= $lastDay)
  AND ($firstDay IS NULL OR type(edge) <> 'HOLDS' OR edge.lastSeen >= $firstDay)
  AND ($lastDay IS NULL OR type(edge) <> 'HOLDS' OR edge.firstSeen <= $lastDay)
WITH DISTINCT other
RETURN other.id AS id, coalesce(other.name, other.title, other.metric) AS label, COUNT { (other)--() } AS degree,
  other.date AS date
ORDER BY degree DESC, id
LIMIT $limit
