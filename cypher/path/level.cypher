// The nodes one edge away from the given ones, by id, each with the given nodes that it is adjacent to.
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
