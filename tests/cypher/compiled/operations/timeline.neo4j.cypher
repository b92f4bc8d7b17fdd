// county/of-nodes
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Node {id: parentId})-[:`IN`|HELD_IN]->(county:County)
  WITH county
  ORDER BY county.name, county.id
  RETURN collect([county.id, county.name]) AS counties
}
RETURN parentId, counties

// official/by-ids
UNWIND $ids AS id
MATCH (official:Official {id: id})
RETURN official.id AS id, official.name AS name, official.pinyin AS pinyin

// timeline/of-officials
UNWIND $parentIds AS parentId
CALL (parentId) {
  CALL (parentId) {
    MATCH (:Official {id: parentId})-[holds:HOLDS]->(post:Post)
    RETURN coalesce(holds.firstSeen, $missing) AS key, post.id AS id, {id: post.id, title: post.title, firstSeen: holds.firstSeen, lastSeen: holds.lastSeen} AS tenure, NULL AS attendance
    UNION ALL
    MATCH (:Official {id: parentId})-[attended:ATTENDED]->(meeting:Meeting)
    RETURN coalesce(meeting.date, $missing) AS key, meeting.id AS id, NULL AS tenure, {id: meeting.id, title: meeting.title, type: meeting.type, date: meeting.date, lastDay: meeting.lastDay, place: meeting.place, statedAttendance: meeting.statedAttendance, roles: attended.roles, postTitle: attended.postTitle, order: attended.order} AS attendance
  }
  WITH key, id, tenure, attendance
  WITH key, id, tenure, attendance
  ORDER BY key, id
  LIMIT $limit
  RETURN collect([key, id, tenure, attendance]) AS edges
}
RETURN parentId, edges
