// A page of the pairs of officials by the number of meetings that both attended and match the filter, then by both ids.
MATCH (meeting:Meeting)
WHERE all(word IN $titleWords WHERE meeting.title CONTAINS word)
  AND (size($types) = 0 OR meeting.type IN $types)
  AND ($from IS NULL OR meeting.lastDay >= $from)
  AND ($to IS NULL OR meeting.date <= $to)
  AND ($county IS NULL OR COUNT {
      MATCH (meeting)-[:HELD_IN]->(area:County)
      WHERE area.id = $county OR area.code = $county OR area.name = $county } > 0)
  AND ($within IS NULL OR COUNT {
      MATCH (meeting)-[:HELD_IN]->(:County)-[:PART_OF*0..4]->(area:County)
      WHERE area.id = $within OR area.code = $within OR area.name = $within } > 0)
  AND (size($attendedByAll) = 0 OR COUNT {
      MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
      WHERE someone.id IN $attendedByAll
        AND (size($attendedAs) = 0 OR any(role IN present.roles WHERE role IN $attendedAs)) } = size($attendedByAll))
  AND (size($attendedByAny) = 0 OR COUNT {
      MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
      WHERE someone.id IN $attendedByAny
        AND (size($attendedAs) = 0 OR any(role IN present.roles WHERE role IN $attendedAs)) } > 0)
  AND (size($attendedAs) = 0 OR COUNT {
      MATCH (meeting)<-[present:ATTENDED]-(:Official)
      WHERE any(role IN present.roles WHERE role IN $attendedAs) } > 0)
  AND ($discussed IS NULL OR COUNT { MATCH (meeting)-[:DISCUSSED]->(:Policy {id: $discussed}) } > 0)
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
