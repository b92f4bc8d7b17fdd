// The given nodes with all their properties, and the number that each has in the engine.
UNWIND $ids AS id
MATCH (node:Node {id: id})
RETURN id(node) AS number, id, properties(node) AS properties
