// Removes the given nodes, with their relationships.
UNWIND $ids AS id
MATCH (node:Node {id: id})
DETACH DELETE node
