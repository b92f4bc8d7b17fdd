// The given nodes with all their properties.
UNWIND $ids AS id
MATCH (node:Node {id: id})
RETURN id, properties(node) AS properties
