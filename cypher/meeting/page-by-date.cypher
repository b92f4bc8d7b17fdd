// A page of all meetings that match the filter, by date, then by id: of each span of dates no more is read than fills it.
UNWIND $spans AS span
CALL (span) {
  MATCH (meeting:Meeting)
  WHERE meeting.sortDate >= span.first AND meeting.sortDate <= span.last
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
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WHERE ($afterId IS NULL
    OR (key = $afterKey AND CASE WHEN $idDown THEN meeting.id < $afterId ELSE meeting.id > $afterId END)
    OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
  WITH meeting, key
  ORDER BY CASE WHEN $keyDown THEN null ELSE meeting.sortDate END, CASE WHEN $keyDown THEN meeting.sortDate END DESC,
    CASE WHEN $idDown THEN null ELSE meeting.id END, CASE WHEN $idDown THEN meeting.id END DESC
  LIMIT $limit
  RETURN meeting, key
}
WITH meeting, key
ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
  CASE WHEN $idDown THEN null ELSE meeting.id END, CASE WHEN $idDown THEN meeting.id END DESC
LIMIT $limit
RETURN collect({key: key, node: {id: meeting.id, title: meeting.title, type: meeting.type, date: meeting.date, lastDay: meeting.lastDay, place: meeting.place, statedAttendance: meeting.statedAttendance}}) AS edges
