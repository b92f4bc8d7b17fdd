// How many pairs of officials attended enough meetings together that match the filter.
// The conditions on meetings are those of `meeting/page`.
MATCH (meeting:Meeting)
MATCH (meeting)<-[:ATTENDED]-(one:Official)
MATCH (meeting)<-[:ATTENDED]-(other:Official)
WHERE one.id < other.id
WITH one, other, count(DISTINCT meeting) AS key
WHERE key >= $minMeetings
RETURN count(*) AS total
