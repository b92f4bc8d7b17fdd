// attendance/count-of-officials
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[attended:ATTENDED]->(meeting:Meeting)
  WHERE (COUNT {
      MATCH (meeting)-[:HELD_IN]->(:County {id: $county}) } > 0)
  RETURN count(DISTINCT meeting) AS total
}
RETURN parentId, total

// co-attendance/page
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
MATCH (meeting)<-[:ATTENDED]-(one:Official)
MATCH (meeting)<-[:ATTENDED]-(other:Official)
WHERE one.id < other.id
WITH one, other, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
WHERE key >= $minMeetings
WITH one, other, key, firstShared, lastShared, one.id + ' ' + other.id AS id
WITH one, other, key, firstShared, lastShared, id
ORDER BY key DESC, id
LIMIT $limit
RETURN collect([key, id, [{id: one.id, name: one.name, pinyin: one.pinyin}, {id: other.id, name: other.name, pinyin: other.pinyin}], firstShared, lastShared]) AS edges

// co-attendance/pairs
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WITH COUNT {
  (meeting)<-[:ATTENDED]-() } AS attendees
RETURN coalesce(sum(attendees * (attendees - 1) / 2), 0) AS pairs
