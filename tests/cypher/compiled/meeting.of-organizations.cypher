// orderBy=DATE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// types county orderBy=DATE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WHERE (meeting.type IN $types)
    AND (COUNT {
      MATCH (meeting)-[:HELD_IN]->(:County {id: $county}) } > 0)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// from to within orderBy=DATE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WHERE (meeting.lastDay >= $from)
    AND (meeting.date <= $to)
    AND (COUNT {
      MATCH (meeting)-[:HELD_IN]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// attendedByAll attendedAs orderBy=DATE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
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
}
RETURN parentId, edges

// attendedByAny discussed orderBy=DATE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WHERE (COUNT {
      MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
      WHERE someone.id IN $attendedByAny } > 0)
    AND (COUNT {
      MATCH (meeting)-[:DISCUSSED]->(:Policy {id: $discussed}) } > 0)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// titleWords orderBy=DATE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// keyDown orderBy=DATE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown orderBy=DATE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WHERE ((key = $afterKey AND meeting.id < $afterId) OR key < $afterKey)
  WITH meeting, key
  ORDER BY key DESC, meeting.id DESC
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WITH meeting, meeting.title AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// types county orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WHERE (meeting.type IN $types)
    AND (COUNT {
      MATCH (meeting)-[:HELD_IN]->(:County {id: $county}) } > 0)
  WITH meeting, meeting.title AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// from to within orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WHERE (meeting.lastDay >= $from)
    AND (meeting.date <= $to)
    AND (COUNT {
      MATCH (meeting)-[:HELD_IN]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  WITH meeting, meeting.title AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// attendedByAll attendedAs orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
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
}
RETURN parentId, edges

// attendedByAny discussed orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WHERE (COUNT {
      MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
      WHERE someone.id IN $attendedByAny } > 0)
    AND (COUNT {
      MATCH (meeting)-[:DISCUSSED]->(:Policy {id: $discussed}) } > 0)
  WITH meeting, meeting.title AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// titleWords orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
  WITH meeting, meeting.title AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// keyDown orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WITH meeting, meeting.title AS key
  WITH meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WITH meeting, meeting.title AS key
  WHERE ((key = $afterKey AND meeting.id < $afterId) OR key < $afterKey)
  WITH meeting, key
  ORDER BY key DESC, meeting.id DESC
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// orderBy=ATTENDEE_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WITH meeting, COUNT {
    MATCH (meeting)<-[:ATTENDED]-(:Official) } AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// types county orderBy=ATTENDEE_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WHERE (meeting.type IN $types)
    AND (COUNT {
      MATCH (meeting)-[:HELD_IN]->(:County {id: $county}) } > 0)
  WITH meeting, COUNT {
    MATCH (meeting)<-[:ATTENDED]-(:Official) } AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// from to within orderBy=ATTENDEE_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WHERE (meeting.lastDay >= $from)
    AND (meeting.date <= $to)
    AND (COUNT {
      MATCH (meeting)-[:HELD_IN]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  WITH meeting, COUNT {
    MATCH (meeting)<-[:ATTENDED]-(:Official) } AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// attendedByAll attendedAs orderBy=ATTENDEE_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
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
}
RETURN parentId, edges

// attendedByAny discussed orderBy=ATTENDEE_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WHERE (COUNT {
      MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
      WHERE someone.id IN $attendedByAny } > 0)
    AND (COUNT {
      MATCH (meeting)-[:DISCUSSED]->(:Policy {id: $discussed}) } > 0)
  WITH meeting, COUNT {
    MATCH (meeting)<-[:ATTENDED]-(:Official) } AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// titleWords orderBy=ATTENDEE_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
  WITH meeting, COUNT {
    MATCH (meeting)<-[:ATTENDED]-(:Official) } AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// keyDown orderBy=ATTENDEE_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WITH meeting, COUNT {
    MATCH (meeting)<-[:ATTENDED]-(:Official) } AS key
  WITH meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown orderBy=ATTENDEE_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
  WITH meeting, COUNT {
    MATCH (meeting)<-[:ATTENDED]-(:Official) } AS key
  WHERE ((key = $afterKey AND meeting.id < $afterId) OR key < $afterKey)
  WITH meeting, key
  ORDER BY key DESC, meeting.id DESC
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges
