// meeting/page [attendance/of-meetings [attendance/of-officials, tenure/of-officials [county/of-nodes]]]
MATCH (meeting:Meeting)
WHERE (meeting.lastDay >= $from)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
WITH collect([meeting.id, meeting.title, meeting.date]) AS found_0, collect(meeting) AS nodes_0_meeting
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)<-[attended:ATTENDED]-(official:Official)
    WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
    WITH attended, official, key
    ORDER BY key, official.id
    LIMIT $limit_1
    RETURN collect([official.id, official.name, attended.roles]) AS rows, collect(official) AS official_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(official_nodes) AS nodes_1_official
}
CALL (nodes_1_official) {
  UNWIND nodes_1_official AS list
  UNWIND list AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[attended:ATTENDED]->(meeting:Meeting)
    WITH attended, meeting, coalesce(meeting.date, $missing_2) AS key
    WITH attended, meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_2
    RETURN collect([meeting.id, meeting.title, meeting.date, attended.roles]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_1_official) {
  UNWIND nodes_1_official AS list
  UNWIND list AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, post.title]) AS rows, collect(post) AS post_nodes
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3, collect(post_nodes) AS nodes_3_post
}
CALL (nodes_3_post) {
  UNWIND nodes_3_post AS list
  UNWIND list AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.name]) AS rows
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4
}
WITH [[0.0, '', found_0]] + found_2 + found_4 + found_3 + found_1 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found
