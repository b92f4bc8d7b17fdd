// Takes the given nodes out of the graph, with all that is tied to them.
UNWIND $ids AS id
MATCH (node:Node {id: id})
DETACH DELETE node
