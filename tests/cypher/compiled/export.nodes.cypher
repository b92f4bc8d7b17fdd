//
UNWIND $ids AS id
MATCH (node:Node {id: id})
RETURN id(node) AS number, id, properties(node) AS properties
