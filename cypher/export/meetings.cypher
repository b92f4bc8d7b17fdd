// The given meetings with the county that held each, in the order of their ids.
UNWIND $ids AS id
MATCH (meeting:Meeting {id: id})
CALL (meeting) {
  MATCH (meeting)-[:HELD_IN]->(county:County)
  RETURN min(county.id) AS countyId, min(county.name) AS countyName
}
RETURN meeting.id AS id, meeting.title AS title, meeting.type AS type, meeting.date AS date, meeting.lastDay AS lastDay, meeting.place AS place, meeting.statedAttendance AS statedAttendance, countyId, countyName
ORDER BY id
