// The ids of the meetings after a given one, in order.
MATCH (meeting:Meeting)
WHERE meeting.id > $afterId
RETURN meeting.id AS id
ORDER BY id
LIMIT $limit
