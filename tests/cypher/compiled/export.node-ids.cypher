//
MATCH (node:Node)
WHERE node.id > $afterId
  AND node.id < $beforeId
RETURN node.id AS id
ORDER BY id
LIMIT $limit
