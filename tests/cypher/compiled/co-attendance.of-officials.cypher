//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[:ATTENDED]->(meeting:Meeting)
  MATCH (meeting)<-[:ATTENDED]-(official:Official)
  WHERE official.id <> parentId
  WITH official, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
  WHERE key >= $minMeetings
  WITH official, key, firstShared, lastShared
  WITH official, key, firstShared, lastShared
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, firstShared, lastShared]) AS edges
}
RETURN parentId, edges

// types county
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[:ATTENDED]->(meeting:Meeting)
  WHERE (meeting.type IN $types)
    AND (COUNT {
      MATCH (meeting)-[:HELD_IN]->(:County {id: $county}) } > 0)
  MATCH (meeting)<-[:ATTENDED]-(official:Official)
  WHERE official.id <> parentId
  WITH official, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
  WHERE key >= $minMeetings
  WITH official, key, firstShared, lastShared
  WITH official, key, firstShared, lastShared
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, firstShared, lastShared]) AS edges
}
RETURN parentId, edges

// from to within
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[:ATTENDED]->(meeting:Meeting)
  WHERE (meeting.lastDay >= $from)
    AND (meeting.date <= $to)
    AND (COUNT {
      MATCH (meeting)-[:HELD_IN]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  MATCH (meeting)<-[:ATTENDED]-(official:Official)
  WHERE official.id <> parentId
  WITH official, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
  WHERE key >= $minMeetings
  WITH official, key, firstShared, lastShared
  WITH official, key, firstShared, lastShared
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, firstShared, lastShared]) AS edges
}
RETURN parentId, edges

// attendedByAll attendedAs
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[:ATTENDED]->(meeting:Meeting)
  WHERE (COUNT {
      MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
      WHERE someone.id IN $attendedByAll
        AND (any(role IN present.roles WHERE role IN $attendedAs)) } = size($attendedByAll))
    AND (COUNT {
      MATCH (meeting)<-[present:ATTENDED]-(:Official)
      WHERE any(role IN present.roles WHERE role IN $attendedAs) } > 0)
  MATCH (meeting)<-[:ATTENDED]-(official:Official)
  WHERE official.id <> parentId
  WITH official, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
  WHERE key >= $minMeetings
  WITH official, key, firstShared, lastShared
  WITH official, key, firstShared, lastShared
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, firstShared, lastShared]) AS edges
}
RETURN parentId, edges

// attendedByAny discussed
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[:ATTENDED]->(meeting:Meeting)
  WHERE (COUNT {
      MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
      WHERE someone.id IN $attendedByAny } > 0)
    AND (COUNT {
      MATCH (meeting)-[:DISCUSSED]->(:Policy {id: $discussed}) } > 0)
  MATCH (meeting)<-[:ATTENDED]-(official:Official)
  WHERE official.id <> parentId
  WITH official, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
  WHERE key >= $minMeetings
  WITH official, key, firstShared, lastShared
  WITH official, key, firstShared, lastShared
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, firstShared, lastShared]) AS edges
}
RETURN parentId, edges

// titleWords
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[:ATTENDED]->(meeting:Meeting)
  WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
  MATCH (meeting)<-[:ATTENDED]-(official:Official)
  WHERE official.id <> parentId
  WITH official, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
  WHERE key >= $minMeetings
  WITH official, key, firstShared, lastShared
  WITH official, key, firstShared, lastShared
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, firstShared, lastShared]) AS edges
}
RETURN parentId, edges

// keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[:ATTENDED]->(meeting:Meeting)
  MATCH (meeting)<-[:ATTENDED]-(official:Official)
  WHERE official.id <> parentId
  WITH official, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
  WHERE key >= $minMeetings
  WITH official, key, firstShared, lastShared
  WITH official, key, firstShared, lastShared
  ORDER BY key DESC, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, firstShared, lastShared]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[:ATTENDED]->(meeting:Meeting)
  MATCH (meeting)<-[:ATTENDED]-(official:Official)
  WHERE official.id <> parentId
  WITH official, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
  WHERE key >= $minMeetings
  WITH official, key, firstShared, lastShared
  WHERE ((key = $afterKey AND official.id < $afterId) OR key < $afterKey)
  WITH official, key, firstShared, lastShared
  ORDER BY key DESC, official.id DESC
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, firstShared, lastShared]) AS edges
}
RETURN parentId, edges
