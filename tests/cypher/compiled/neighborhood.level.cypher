//
UNWIND $ids AS id
MATCH (node:Node {id: id})
WITH node
MATCH (node)-[edge]-(other)
WHERE type(edge) IN $types
WITH DISTINCT other
RETURN other.id AS id, coalesce(other.name, other.title, other.metric) AS label, COUNT {
  (other)--() } AS degree
ORDER BY degree DESC, id
LIMIT $limit
