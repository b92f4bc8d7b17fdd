// The meetings of each of the given officials, each with the others of a greater id who attended it, by official and meeting.
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
