// What articles say of each of the given nodes, as JSON, one string an article.
UNWIND $ids AS id
MATCH (node:Node {id: id})
RETURN node.id AS id, node.claims AS claims
