//
UNWIND $ids AS officialId
MATCH (:Official {id: officialId})-[:ATTENDED]->(meeting:Meeting)
CALL (officialId, meeting) {
  MATCH (meeting)<-[:ATTENDED]-(other:Official)
  WHERE other.id > officialId
  WITH other
  ORDER BY other.id
  RETURN collect(other.id) AS otherIds
}
RETURN officialId, meeting.id AS meetingId, meeting.date AS date, otherIds
ORDER BY officialId, meetingId
