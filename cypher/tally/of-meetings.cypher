// The dimensions of the given meetings.
UNWIND $ids AS id
MATCH (meeting:Meeting {id: id})
CALL (meeting) {
  MATCH (meeting)-[:HELD_IN]->(county:County)
  RETURN collect(county.id) AS counties
}
RETURN id, meeting.type AS type, substring(meeting.date, 0, 4) AS year, counties
