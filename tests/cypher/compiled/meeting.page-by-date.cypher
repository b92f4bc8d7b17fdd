//
UNWIND $spans AS span
CALL (span) {
  MATCH (meeting:Meeting)
  WHERE meeting.sortDate >= span.first
    AND meeting.sortDate <= span.last
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY meeting.sortDate, meeting.id
  LIMIT $limit
  RETURN meeting, key
}
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// types county
UNWIND $spans AS span
CALL (span) {
  MATCH (meeting:Meeting)
  WHERE meeting.sortDate >= span.first
    AND meeting.sortDate <= span.last
    AND (meeting.type IN $types)
    AND (COUNT {
      MATCH (meeting)-[:HELD_IN]->(:County {id: $county}) } > 0)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY meeting.sortDate, meeting.id
  LIMIT $limit
  RETURN meeting, key
}
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// from to within
UNWIND $spans AS span
CALL (span) {
  MATCH (meeting:Meeting)
  WHERE meeting.sortDate >= span.first
    AND meeting.sortDate <= span.last
    AND (meeting.lastDay >= $from)
    AND (meeting.date <= $to)
    AND (COUNT {
      MATCH (meeting)-[:HELD_IN]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY meeting.sortDate, meeting.id
  LIMIT $limit
  RETURN meeting, key
}
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// attendedByAll attendedAs
UNWIND $spans AS span
CALL (span) {
  MATCH (meeting:Meeting)
  WHERE meeting.sortDate >= span.first
    AND meeting.sortDate <= span.last
    AND (COUNT {
      MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
      WHERE someone.id IN $attendedByAll
        AND (any(role IN present.roles WHERE role IN $attendedAs)) } = size($attendedByAll))
    AND (COUNT {
      MATCH (meeting)<-[present:ATTENDED]-(:Official)
      WHERE any(role IN present.roles WHERE role IN $attendedAs) } > 0)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY meeting.sortDate, meeting.id
  LIMIT $limit
  RETURN meeting, key
}
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// attendedByAny discussed
UNWIND $spans AS span
CALL (span) {
  MATCH (meeting:Meeting)
  WHERE meeting.sortDate >= span.first
    AND meeting.sortDate <= span.last
    AND (COUNT {
      MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
      WHERE someone.id IN $attendedByAny } > 0)
    AND (COUNT {
      MATCH (meeting)-[:DISCUSSED]->(:Policy {id: $discussed}) } > 0)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY meeting.sortDate, meeting.id
  LIMIT $limit
  RETURN meeting, key
}
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// titleWords
UNWIND $spans AS span
CALL (span) {
  MATCH (meeting:Meeting)
  WHERE meeting.sortDate >= span.first
    AND meeting.sortDate <= span.last
    AND all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY meeting.sortDate, meeting.id
  LIMIT $limit
  RETURN meeting, key
}
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// keyDown
UNWIND $spans AS span
CALL (span) {
  MATCH (meeting:Meeting)
  WHERE meeting.sortDate >= span.first
    AND meeting.sortDate <= span.last
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY meeting.sortDate DESC, meeting.id
  LIMIT $limit
  RETURN meeting, key
}
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// afterId idDown keyDown
UNWIND $spans AS span
CALL (span) {
  MATCH (meeting:Meeting)
  WHERE meeting.sortDate >= span.first
    AND meeting.sortDate <= span.last
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WHERE ((key = $afterKey AND meeting.id < $afterId) OR key < $afterKey)
  WITH meeting, key
  ORDER BY meeting.sortDate DESC, meeting.id DESC
  LIMIT $limit
  RETURN meeting, key
}
WITH meeting, key
ORDER BY key DESC, meeting.id DESC
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
