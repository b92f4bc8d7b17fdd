// The nodes after a given id with their label and all properties, in the order of their ids.
MATCH (node:Node)
WHERE node.id > $afterId
RETURN node.id AS id, properties(node) AS properties
ORDER BY id
LIMIT $limit
