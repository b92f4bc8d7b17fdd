//
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

// keyDown
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
  ORDER BY key DESC, id
  LIMIT $limit
  RETURN collect([key, id, tenure, attendance]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown
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
  WHERE ((key = $afterKey AND id < $afterId) OR key < $afterKey)
  WITH key, id, tenure, attendance
  ORDER BY key DESC, id DESC
  LIMIT $limit
  RETURN collect([key, id, tenure, attendance]) AS edges
}
RETURN parentId, edges
