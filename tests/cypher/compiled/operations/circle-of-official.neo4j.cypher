// attendance/count-of-officials
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[attended:ATTENDED]->(meeting:Meeting)
  RETURN count(DISTINCT meeting) AS total
}
RETURN parentId, total

// co-attendance/of-officials
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

// official/by-ids
UNWIND $ids AS id
MATCH (official:Official {id: id})
RETURN official.id AS id, official.name AS name, official.pinyin AS pinyin
