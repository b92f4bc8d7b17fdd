//
UNWIND $ids AS id
MATCH (from:Node {id: id})
WITH from
MATCH (from)-[edge]->(to)
WHERE type(edge) IN $types
  AND to.id IN $ids
RETURN from.id AS source, to.id AS target, type(edge) AS type, edge.roles AS roles
ORDER BY source, type, target
