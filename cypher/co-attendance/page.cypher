// A page of the pairs of officials by the number of meetings that both attended and match the filter, then by both ids.
// The conditions on meetings are those of `meeting/page`.
MATCH (meeting:Meeting)
MATCH (meeting)<-[:ATTENDED]-(one:Official)
MATCH (meeting)<-[:ATTENDED]-(other:Official)
WHERE one.id < other.id
WITH one, other, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
WHERE key >= $minMeetings
WITH one, other, key, firstShared, lastShared, one.id + ' ' + other.id AS id
WHERE ($afterId IS NULL
  OR (key = $afterKey AND CASE WHEN $idDown THEN id < $afterId ELSE id > $afterId END)
  OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
WITH one, other, key, firstShared, lastShared, id
ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
  CASE WHEN $idDown THEN null ELSE id END, CASE WHEN $idDown THEN id END DESC
LIMIT $limit
RETURN collect({key: key, node: {id: id, officials: [{id: one.id, name: one.name, pinyin: one.pinyin}, {id: other.id, name: other.name, pinyin: other.pinyin}], firstShared: firstShared, lastShared: lastShared}}) AS edges
