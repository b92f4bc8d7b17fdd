// orderBy=DATE
MATCH (meeting:Meeting)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// types county orderBy=DATE
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (meeting.type IN $types)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// from to within orderBy=DATE
MATCH (:County {id: $within})<-[:PART_OF*0..4]-(:County)<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (meeting.lastDay >= $from)
  AND (meeting.date <= $to)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// attendedByAll attendedAs orderBy=DATE
MATCH (:Official {id: head($attendedByAll)})-[:ATTENDED]->(meeting:Meeting)
WITH DISTINCT meeting
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAll
      AND (any(role IN present.roles WHERE role IN $attendedAs)) } = size($attendedByAll))
  AND (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(:Official)
    WHERE any(role IN present.roles WHERE role IN $attendedAs) } > 0)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// attendedByAny discussed orderBy=DATE
MATCH (:Policy {id: $discussed})<-[:DISCUSSED]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAny } > 0)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// titleWords orderBy=DATE
MATCH (meeting:Meeting)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// keyDown orderBy=DATE
MATCH (meeting:Meeting)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// afterId idDown keyDown orderBy=DATE
MATCH (meeting:Meeting)
WITH meeting, coalesce(meeting.date, $missing) AS key
WHERE ((key = $afterKey AND meeting.id < $afterId) OR key < $afterKey)
WITH meeting, key
ORDER BY key DESC, meeting.id DESC
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// orderBy=TITLE
MATCH (meeting:Meeting)
WITH meeting, meeting.title AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// types county orderBy=TITLE
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (meeting.type IN $types)
WITH meeting, meeting.title AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// from to within orderBy=TITLE
MATCH (:County {id: $within})<-[:PART_OF*0..4]-(:County)<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (meeting.lastDay >= $from)
  AND (meeting.date <= $to)
WITH meeting, meeting.title AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// attendedByAll attendedAs orderBy=TITLE
MATCH (:Official {id: head($attendedByAll)})-[:ATTENDED]->(meeting:Meeting)
WITH DISTINCT meeting
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAll
      AND (any(role IN present.roles WHERE role IN $attendedAs)) } = size($attendedByAll))
  AND (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(:Official)
    WHERE any(role IN present.roles WHERE role IN $attendedAs) } > 0)
WITH meeting, meeting.title AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// attendedByAny discussed orderBy=TITLE
MATCH (:Policy {id: $discussed})<-[:DISCUSSED]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAny } > 0)
WITH meeting, meeting.title AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// titleWords orderBy=TITLE
MATCH (meeting:Meeting)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
WITH meeting, meeting.title AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// keyDown orderBy=TITLE
MATCH (meeting:Meeting)
WITH meeting, meeting.title AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// afterId idDown keyDown orderBy=TITLE
MATCH (meeting:Meeting)
WITH meeting, meeting.title AS key
WHERE ((key = $afterKey AND meeting.id < $afterId) OR key < $afterKey)
WITH meeting, key
ORDER BY key DESC, meeting.id DESC
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// orderBy=ATTENDEE_COUNT
MATCH (meeting:Meeting)
WITH meeting, COUNT {
  MATCH (meeting)<-[:ATTENDED]-(:Official) } AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// types county orderBy=ATTENDEE_COUNT
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (meeting.type IN $types)
WITH meeting, COUNT {
  MATCH (meeting)<-[:ATTENDED]-(:Official) } AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// from to within orderBy=ATTENDEE_COUNT
MATCH (:County {id: $within})<-[:PART_OF*0..4]-(:County)<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (meeting.lastDay >= $from)
  AND (meeting.date <= $to)
WITH meeting, COUNT {
  MATCH (meeting)<-[:ATTENDED]-(:Official) } AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// attendedByAll attendedAs orderBy=ATTENDEE_COUNT
MATCH (:Official {id: head($attendedByAll)})-[:ATTENDED]->(meeting:Meeting)
WITH DISTINCT meeting
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAll
      AND (any(role IN present.roles WHERE role IN $attendedAs)) } = size($attendedByAll))
  AND (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(:Official)
    WHERE any(role IN present.roles WHERE role IN $attendedAs) } > 0)
WITH meeting, COUNT {
  MATCH (meeting)<-[:ATTENDED]-(:Official) } AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// attendedByAny discussed orderBy=ATTENDEE_COUNT
MATCH (:Policy {id: $discussed})<-[:DISCUSSED]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAny } > 0)
WITH meeting, COUNT {
  MATCH (meeting)<-[:ATTENDED]-(:Official) } AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// titleWords orderBy=ATTENDEE_COUNT
MATCH (meeting:Meeting)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
WITH meeting, COUNT {
  MATCH (meeting)<-[:ATTENDED]-(:Official) } AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// keyDown orderBy=ATTENDEE_COUNT
MATCH (meeting:Meeting)
WITH meeting, COUNT {
  MATCH (meeting)<-[:ATTENDED]-(:Official) } AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// afterId idDown keyDown orderBy=ATTENDEE_COUNT
MATCH (meeting:Meeting)
WITH meeting, COUNT {
  MATCH (meeting)<-[:ATTENDED]-(:Official) } AS key
WHERE ((key = $afterKey AND meeting.id < $afterId) OR key < $afterKey)
WITH meeting, key
ORDER BY key DESC, meeting.id DESC
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
