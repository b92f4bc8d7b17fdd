// The tallies after a given id with all their properties, in the order of their ids.
MATCH (tally:Tally)
WHERE tally.id > $afterId
WITH tally
ORDER BY tally.id
LIMIT $limit
RETURN tally.id AS id, properties(tally) AS properties
ORDER BY id
