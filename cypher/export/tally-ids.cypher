// The ids of the groups of the meeting summary after a given one, in order.
MATCH (tally:Tally)
WHERE tally.id > $afterId
RETURN tally.id AS id
ORDER BY id
LIMIT $limit
