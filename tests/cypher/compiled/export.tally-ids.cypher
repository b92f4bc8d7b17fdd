//
MATCH (tally:Tally)
WHERE tally.id > $afterId
RETURN tally.id AS id
ORDER BY id
LIMIT $limit
