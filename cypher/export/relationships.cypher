// The relationships that start at each of the given nodes, with all their properties.
UNWIND $ids AS id
MATCH (:Node {id: id})-[relationship]->(to:Node)
RETURN id AS from, type(relationship) AS type, to.id AS to, properties(relationship) AS properties
