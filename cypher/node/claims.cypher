// The claims of each of the given nodes, encoded, one per article.
UNWIND $ids AS id
MATCH (node:Node {id: id})
RETURN node.id AS id, node.claims AS claims, node.addedAt AS addedAt
