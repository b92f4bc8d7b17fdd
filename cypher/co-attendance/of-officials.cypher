// For each of the given officials a page of those who attended the same meetings, of those that match the filter, most shared first, then by id.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[:ATTENDED]->(meeting:Meeting)
  WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
    AND (size($types) = 0 OR meeting.type IN $types)
    AND ($from IS NULL OR meeting.lastDay >= $from)
    AND ($to IS NULL OR meeting.date <= $to)
    AND ($county IS NULL OR COUNT { MATCH (meeting)-[:HELD_IN]->(:County {id: $county}) } > 0)
    AND ($within IS NULL OR COUNT { MATCH (meeting)-[:HELD_IN]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
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
  MATCH (meeting)<-[:ATTENDED]-(official:Official)
  WHERE official.id <> parentId
  WITH official, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
  WHERE key >= $minMeetings
  WITH official, key, firstShared, lastShared
  WHERE ($afterId IS NULL
    OR (key = $afterKey AND CASE WHEN $idDown THEN official.id < $afterId ELSE official.id > $afterId END)
    OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
  WITH official, key, firstShared, lastShared
  ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
    CASE WHEN $idDown THEN null ELSE official.id END, CASE WHEN $idDown THEN official.id END DESC
  LIMIT $limit
  RETURN collect({key: key, node: {id: official.id, name: official.name, pinyin: official.pinyin}, firstShared: firstShared, lastShared: lastShared}) AS edges
}
RETURN parentId, edges
