// meeting/by-ids [county/of-nodes, attendance/of-meetings [claims, article/quoted], attendance/count-of-meetings]
UNWIND $ids AS id
MATCH (meeting:Meeting {id: id})
WITH collect([meeting.id, meeting.title, meeting.type, meeting.date, meeting.place, meeting.statedAttendance]) AS found_0, collect(meeting) AS nodes_0_meeting
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.name, county.code]) AS rows
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1
}
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)<-[attended:ATTENDED]-(official:Official)
    WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
    WITH attended, official, key
    ORDER BY key, official.id
    LIMIT $limit_2
    RETURN collect([key, official.id, official.name, official.pinyin, attended.roles, attended.postTitle, attended.order, attended.claims]) AS rows, collect(attended.claims[..$first_4]) AS attended_4_nodes
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2, collect(attended_4_nodes) AS nodes_2_attended_4
}
CALL (nodes_2_attended_4) {
  UNWIND nodes_2_attended_4 AS list
  UNWIND list AS claims
  UNWIND claims AS claim
  WITH DISTINCT 'Article:' + split(claim, '"')[1] AS articleId
  MATCH (article:Article {id: articleId})
  WITH article
  CALL (article) {
    MATCH (article)
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text, article.sourceText, article.alignment]) AS rows
  }
  RETURN collect([4.0, article.id, rows]) AS found_4
}
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)<-[attended:ATTENDED]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5
}
WITH [[0.0, '', found_0]] + found_1 + found_4 + found_2 + found_5 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found
