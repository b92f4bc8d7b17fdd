// For each of the given officials a page of the meetings attended, by date, title or number of attendees, then by id.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[attended:ATTENDED]->(meeting:Meeting)
  WHERE (size($roles) = 0 OR any(role IN attended.roles WHERE role IN $roles))
    AND all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
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
  WITH attended, meeting, CASE $orderBy WHEN 'DATE' THEN coalesce(meeting.date, $missing) WHEN 'TITLE' THEN meeting.title
       ELSE COUNT { MATCH (meeting)<-[:ATTENDED]-(:Official) } END AS key
  WHERE ($afterId IS NULL
    OR (key = $afterKey AND CASE WHEN $idDown THEN meeting.id < $afterId ELSE meeting.id > $afterId END)
    OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
  WITH attended, meeting, key
  ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
    CASE WHEN $idDown THEN null ELSE meeting.id END, CASE WHEN $idDown THEN meeting.id END DESC
  LIMIT $limit
  RETURN collect({key: key, node: {id: meeting.id, title: meeting.title, type: meeting.type, date: meeting.date, lastDay: meeting.lastDay, place: meeting.place, statedAttendance: meeting.statedAttendance}, roles: attended.roles, postTitle: attended.postTitle, order: attended.order}) AS edges
}
RETURN parentId, edges
