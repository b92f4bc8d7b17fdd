// The nodes one edge away from the given ones, the best connected first, then by id.
UNWIND $ids AS id
MATCH (:Node {id: id})-[edge]-(other:Node)
WHERE type(edge) IN $types
WITH DISTINCT other
RETURN other.id AS id, coalesce(other.name, other.title, other.metric) AS label, COUNT { (other)--(:Node) } AS degree
ORDER BY degree DESC, id
LIMIT $limit
