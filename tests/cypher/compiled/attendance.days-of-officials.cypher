//
UNWIND $ids AS officialId
CALL (officialId) {
  MATCH (:Official {id: officialId})-[:ATTENDED]->(meeting:Meeting)
  WHERE meeting.date IS NOT NULL
  WITH meeting
  ORDER BY meeting.date DESC, meeting.id
  LIMIT 200
  RETURN meeting.id AS meetingId, meeting.date AS date, meeting.title AS title
}
RETURN officialId, meetingId, date, title
ORDER BY officialId, date, meetingId
