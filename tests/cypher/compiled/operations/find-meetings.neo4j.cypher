// meeting/page [meeting/count, county/of-nodes, attendance/of-meetings]
MATCH (:Official {id: head($attendedByAll)})-[:ATTENDED]->(meeting:Meeting)
WITH DISTINCT meeting
WHERE (meeting.lastDay >= $from)
  AND (meeting.date <= $to)
  AND (COUNT {
    MATCH (meeting)-[:HELD_IN]->(:County {id: $county}) } > 0)
  AND (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAll } = size($attendedByAll))
WITH collect(DISTINCT meeting) AS counted
CALL (counted) {
  UNWIND counted AS meeting
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date]) AS found_0, collect(meeting) AS nodes_0_meeting
}
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.name]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)<-[attended:ATTENDED]-(official:Official)
    WHERE (any(role IN attended.roles WHERE role IN $roles_3))
    WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
    WITH attended, official, key
    ORDER BY key, official.id
    LIMIT $limit_3
    RETURN collect([official.id, official.name]) AS rows
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3
}
WITH [[0.0, '', found_0]] + [[1.0, '', size(counted)]] + found_2 + found_3 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found
