//
MATCH (official:Official)
WHERE official.id > $afterId
RETURN official.id AS id
ORDER BY id
LIMIT $limit
