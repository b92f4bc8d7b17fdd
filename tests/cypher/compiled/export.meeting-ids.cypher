//
MATCH (meeting:Meeting)
WHERE meeting.id > $afterId
RETURN meeting.id AS id
ORDER BY id
LIMIT $limit
