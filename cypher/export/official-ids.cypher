// The ids of the officials after a given one, in order.
MATCH (official:Official)
WHERE official.id > $afterId
RETURN official.id AS id
ORDER BY id
LIMIT $limit
