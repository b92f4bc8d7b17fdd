// official/by-ids [attendance/of-officials [county/of-nodes], attendance/count-of-officials, attendance/count-of-officials, attendance/count-of-officials]
UNWIND $ids AS id
MATCH (official:Official {id: id})
WITH collect([official.id, official.name]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[attended:ATTENDED]->(meeting:Meeting)
    WITH attended, meeting, coalesce(meeting.date, $missing_1) AS key
    WITH attended, meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_1
    RETURN collect([key, meeting.id, meeting.title, meeting.date, attended.roles, attended.postTitle]) AS rows, collect(meeting) AS meeting_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(meeting_nodes) AS nodes_1_meeting
}
CALL (nodes_1_meeting) {
  UNWIND nodes_1_meeting AS list
  UNWIND list AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.name]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)-[attended:ATTENDED]->(meeting:Meeting)
    RETURN count(DISTINCT meeting) AS rows
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)-[attended:ATTENDED]->(meeting:Meeting)
    WHERE (any(role IN attended.roles WHERE role IN $roles_4))
    RETURN count(DISTINCT meeting) AS rows
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)-[attended:ATTENDED]->(meeting:Meeting)
    WHERE (any(role IN attended.roles WHERE role IN $roles_5))
    RETURN count(DISTINCT meeting) AS rows
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5
}
WITH [[0.0, '', found_0]] + found_2 + found_1 + found_3 + found_4 + found_5 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found
