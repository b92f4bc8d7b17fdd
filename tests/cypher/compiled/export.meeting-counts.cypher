//
UNWIND $ids AS id
MATCH (official:Official {id: id})
CALL (official) {
  MATCH (official)-[:ATTENDED]->(meeting:Meeting)
  RETURN count(meeting) AS meetings, min(meeting.date) AS first, max(meeting.lastDay) AS last
}
RETURN id, meetings, first, last
