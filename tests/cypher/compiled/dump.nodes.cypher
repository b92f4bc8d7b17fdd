//
MATCH (node:Node)
WHERE node.id > $afterId
RETURN node.id AS id, properties(node) AS properties
ORDER BY id
LIMIT $limit
