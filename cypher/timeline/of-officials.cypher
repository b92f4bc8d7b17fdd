// For each of the given officials a page of the tenures, by the day first seen, and the attendances, by the day of the meeting, oldest first, then by id.
UNWIND $parentIds AS parentId
CALL (parentId) {
  CALL (parentId) {
    MATCH (:Official {id: parentId})-[holds:HOLDS]->(post:Post)
    RETURN coalesce(holds.firstSeen, $missing) AS key, post.id AS id,
      {id: post.id, title: post.title, firstSeen: holds.firstSeen, lastSeen: holds.lastSeen} AS tenure, null AS attendance
    UNION ALL
    MATCH (:Official {id: parentId})-[attended:ATTENDED]->(meeting:Meeting)
    RETURN coalesce(meeting.date, $missing) AS key, meeting.id AS id, null AS tenure,
      {id: meeting.id, title: meeting.title, type: meeting.type, date: meeting.date, lastDay: meeting.lastDay, place: meeting.place, statedAttendance: meeting.statedAttendance, roles: attended.roles, postTitle: attended.postTitle, order: attended.order} AS attendance
  }
  WITH key, id, tenure, attendance
  WHERE ($afterId IS NULL
    OR (key = $afterKey AND CASE WHEN $idDown THEN id < $afterId ELSE id > $afterId END)
    OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
  WITH key, id, tenure, attendance
  ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
    CASE WHEN $idDown THEN null ELSE id END, CASE WHEN $idDown THEN id END DESC
  LIMIT $limit
  RETURN collect({key: key, node: {id: id, tenure: tenure, attendance: attendance}}) AS edges
}
RETURN parentId, edges
