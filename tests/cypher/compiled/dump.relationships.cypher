//
UNWIND $ids AS id
MATCH (from:Node {id: id})-[relationship]->(to:Node)
RETURN from.id AS from, type(relationship) AS type, to.id AS to, properties(relationship) AS properties
ORDER BY from, type, to
