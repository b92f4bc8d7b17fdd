// article/by-ids
UNWIND $ids AS id
MATCH (article:Article {id: id})
RETURN article.id AS id, article.title AS title, article.url AS url, article.source AS source, article.published AS published, article.loadedAt AS loadedAt

// article/quoted
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (article:Article {id: parentId})
  RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text, article.sourceText, article.alignment]) AS quoted
}
RETURN parentId, quoted

// attendance/count-of-meetings
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[attended:ATTENDED]-(official:Official)
  RETURN count(DISTINCT official) AS total
}
RETURN parentId, total

// attendance/count-of-meetings
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[attended:ATTENDED]-(official:Official)
  WHERE (any(role IN attended.roles WHERE role IN $roles))
  RETURN count(DISTINCT official) AS total
}
RETURN parentId, total

// attendance/count-of-officials
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[attended:ATTENDED]->(meeting:Meeting)
  RETURN count(DISTINCT meeting) AS total
}
RETURN parentId, total

// attendance/count-of-officials
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[attended:ATTENDED]->(meeting:Meeting)
  WHERE (any(role IN attended.roles WHERE role IN $roles))
  RETURN count(DISTINCT meeting) AS total
}
RETURN parentId, total

// attendance/of-meetings
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[attended:ATTENDED]-(official:Official)
  WHERE (any(role IN attended.roles WHERE role IN $roles))
  WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
  WITH attended, official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, attended.roles]) AS edges
}
RETURN parentId, edges

// attendance/of-meetings
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[attended:ATTENDED]-(official:Official)
  WHERE (any(role IN attended.roles WHERE role IN $roles))
  WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
  WITH attended, official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, attended.roles]) AS edges
}
RETURN parentId, edges

// attendance/of-meetings
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[attended:ATTENDED]-(official:Official)
  WHERE (any(role IN attended.roles WHERE role IN $roles))
  WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
  WITH attended, official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([official.id, official.name, attended.roles]) AS edges
}
RETURN parentId, edges

// attendance/of-meetings
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[attended:ATTENDED]-(official:Official)
  WHERE (any(role IN attended.roles WHERE role IN $roles))
  WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
  WITH attended, official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([official.id, official.name, official.pinyin, attended.roles]) AS edges
}
RETURN parentId, edges

// attendance/of-meetings
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[attended:ATTENDED]-(official:Official)
  WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
  WITH attended, official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, attended.roles]) AS edges
}
RETURN parentId, edges

// attendance/of-officials
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[attended:ATTENDED]->(meeting:Meeting)
  WHERE (any(role IN attended.roles WHERE role IN $roles))
  WITH attended, meeting, coalesce(meeting.date, $missing) AS key
  WITH attended, meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// attendance/of-officials
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[attended:ATTENDED]->(meeting:Meeting)
  WHERE (any(role IN attended.roles WHERE role IN $roles))
  WITH attended, meeting, coalesce(meeting.date, $missing) AS key
  WITH attended, meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([meeting.id, meeting.place, meeting.statedAttendance, attended.roles, attended.order]) AS edges
}
RETURN parentId, edges

// attendance/of-officials
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[attended:ATTENDED]->(meeting:Meeting)
  WITH attended, meeting, coalesce(meeting.date, $missing) AS key
  WITH attended, meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.type, meeting.date]) AS edges
}
RETURN parentId, edges

// attendance/of-officials
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[attended:ATTENDED]->(meeting:Meeting)
  WITH attended, meeting, coalesce(meeting.date, $missing) AS key
  WITH attended, meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id]) AS edges
}
RETURN parentId, edges

// county/by-ids
UNWIND $ids AS id
MATCH (county:County {id: id})
RETURN county.id AS id, county.name AS name, county.code AS code, county.level AS level

// county/of-nodes
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Node {id: parentId})-[:`IN`|HELD_IN]->(county:County)
  WITH county
  ORDER BY county.name, county.id
  RETURN collect([county.id, county.code]) AS counties
}
RETURN parentId, counties

// county/of-nodes
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Node {id: parentId})-[:`IN`|HELD_IN]->(county:County)
  WITH county
  ORDER BY county.name, county.id
  RETURN collect([county.id, county.name, county.level]) AS counties
}
RETURN parentId, counties

// county/of-nodes
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Node {id: parentId})-[:`IN`|HELD_IN]->(county:County)
  WITH county
  ORDER BY county.name, county.id
  RETURN collect([county.id]) AS counties
}
RETURN parentId, counties

// identity/merged-into
UNWIND $ids AS id
MATCH (duplicate:Identity {id: id})-[:MERGED_INTO]->(keep:Identity)
RETURN id, keep.id AS into, keep.name AS name

// meeting/count
MATCH (meeting:Meeting)
RETURN count(DISTINCT meeting) AS total

// meeting/count
MATCH (meeting:Meeting)
WHERE (meeting.lastDay >= $from)
RETURN count(DISTINCT meeting) AS total

// meeting/count-of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
  RETURN count(DISTINCT meeting) AS total
}
RETURN parentId, total

// meeting/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// meeting/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// meeting/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title]) AS edges
}
RETURN parentId, edges

// meeting/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.type, meeting.date]) AS edges
}
RETURN parentId, edges

// meeting/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([meeting.id, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// meeting/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([meeting.id, meeting.title]) AS edges
}
RETURN parentId, edges

// meeting/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([meeting.id, meeting.type, meeting.date]) AS edges
}
RETURN parentId, edges

// meeting/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// meeting/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title]) AS edges
}
RETURN parentId, edges

// meeting/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([meeting.id, meeting.place, meeting.statedAttendance]) AS edges
}
RETURN parentId, edges

// meeting/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([meeting.id]) AS edges
}
RETURN parentId, edges

// meeting/page
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.type, meeting.date]) AS edges

// meeting/page
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id]) AS edges

// meeting/page
MATCH (meeting:Meeting)
WHERE (meeting.lastDay >= $from)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
RETURN collect([meeting.id]) AS edges

// meeting/page
MATCH (meeting:Meeting)
WHERE (meeting.type IN $types)
  AND (meeting.lastDay >= $from)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// meeting/page
MATCH (meeting:Meeting)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.place, meeting.statedAttendance]) AS edges

// meeting/page
MATCH (meeting:Meeting)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS edges

// meeting/page
MATCH (meeting:Meeting)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.type, meeting.date]) AS edges

// meeting/page
MATCH (meeting:Meeting)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id]) AS edges

// meeting/page
MATCH (meeting:Meeting)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
RETURN collect([meeting.id, meeting.title]) AS edges

// meeting/page
MATCH (meeting:Meeting)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
RETURN collect([meeting.id, meeting.type, meeting.date]) AS edges

// meeting/page
MATCH (meeting:Meeting)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
RETURN collect([meeting.id]) AS edges

// meeting/page
UNWIND $attendedByAny AS id
MATCH (:Official {id: id})-[:ATTENDED]->(meeting:Meeting)
WITH DISTINCT meeting
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAny
      AND (any(role IN present.roles WHERE role IN $attendedAs)) } > 0)
  AND (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(:Official)
    WHERE any(role IN present.roles WHERE role IN $attendedAs) } > 0)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
RETURN collect([key, meeting.id, meeting.type, meeting.date]) AS edges

// meeting/page [attendance/of-meetings [claims, article/quoted], attendance/of-meetings [claims, article/quoted], attendance/of-meetings [claims, article/quoted]]
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
WITH collect([key, meeting.id, meeting.type, meeting.date]) AS found_0, collect(meeting) AS nodes_0_meeting
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)<-[attended:ATTENDED]-(official:Official)
    WHERE (any(role IN attended.roles WHERE role IN $roles_1))
    WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
    WITH attended, official, key
    ORDER BY key, official.id
    LIMIT $limit_1
    RETURN collect([official.id, official.name, attended.roles, attended.claims]) AS rows, collect(attended.claims[..$first_3]) AS attended_3_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(attended_3_nodes) AS nodes_1_attended_3
}
CALL (nodes_1_attended_3) {
  UNWIND nodes_1_attended_3 AS list
  UNWIND list AS claims
  UNWIND claims AS claim
  WITH DISTINCT 'Article:' + split(claim, '"')[1] AS articleId
  MATCH (article:Article {id: articleId})
  WITH article
  CALL (article) {
    MATCH (article)
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text, article.sourceText, article.alignment]) AS rows
  }
  RETURN collect([3.0, article.id, rows]) AS found_3
}
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)<-[attended:ATTENDED]-(official:Official)
    WHERE (any(role IN attended.roles WHERE role IN $roles_4))
    WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
    WITH attended, official, key
    ORDER BY key, official.id
    LIMIT $limit_4
    RETURN collect([official.id, official.name, attended.roles, attended.claims]) AS rows, collect(attended.claims[..$first_6]) AS attended_6_nodes
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4, collect(attended_6_nodes) AS nodes_4_attended_6
}
CALL (nodes_4_attended_6) {
  UNWIND nodes_4_attended_6 AS list
  UNWIND list AS claims
  UNWIND claims AS claim
  WITH DISTINCT 'Article:' + split(claim, '"')[1] AS articleId
  MATCH (article:Article {id: articleId})
  WITH article
  CALL (article) {
    MATCH (article)
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text]) AS rows
  }
  RETURN collect([6.0, article.id, rows]) AS found_6
}
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_7
  WITH DISTINCT parent_7
  CALL (parent_7) {
    MATCH (parent_7)<-[attended:ATTENDED]-(official:Official)
    WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
    WITH attended, official, key
    ORDER BY key, official.id
    LIMIT $limit_7
    RETURN collect([official.id, official.name, attended.roles, attended.claims]) AS rows, collect(attended.claims[..$first_9]) AS attended_9_nodes
  }
  RETURN collect([7.0, parent_7.id, rows]) AS found_7, collect(attended_9_nodes) AS nodes_7_attended_9
}
CALL (nodes_7_attended_9) {
  UNWIND nodes_7_attended_9 AS list
  UNWIND list AS claims
  UNWIND claims AS claim
  WITH DISTINCT 'Article:' + split(claim, '"')[1] AS articleId
  MATCH (article:Article {id: articleId})
  WITH article
  CALL (article) {
    MATCH (article)
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text]) AS rows
  }
  RETURN collect([9.0, article.id, rows]) AS found_9
}
WITH [[0.0, '', found_0]] + found_3 + found_1 + found_6 + found_4 + found_9 + found_7 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// meeting/page [attendance/of-meetings [claims, article/quoted], county/of-nodes [meeting/of-counties, meeting/count-of-counties, official/of-counties, official/count-of-counties]]
MATCH (meeting:Meeting)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
WITH collect([key, meeting.id, meeting.place, meeting.statedAttendance]) AS found_0, collect(meeting) AS nodes_0_meeting
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)<-[attended:ATTENDED]-(official:Official)
    WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
    WITH attended, official, key
    ORDER BY key, official.id
    LIMIT $limit_1
    RETURN collect([key, official.id, official.name, official.pinyin, attended.roles, attended.postTitle, attended.order, attended.claims]) AS rows, collect(attended.claims[..$first_3]) AS attended_3_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(attended_3_nodes) AS nodes_1_attended_3
}
CALL (nodes_1_attended_3) {
  UNWIND nodes_1_attended_3 AS list
  UNWIND list AS claims
  UNWIND claims AS claim
  WITH DISTINCT 'Article:' + split(claim, '"')[1] AS articleId
  MATCH (article:Article {id: articleId})
  WITH article
  CALL (article) {
    MATCH (article)
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text, article.sourceText, article.alignment]) AS rows
  }
  RETURN collect([3.0, article.id, rows]) AS found_3
}
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.name, county.level]) AS rows, collect(county) AS county_nodes
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4, collect(county_nodes) AS nodes_4_county
}
CALL (nodes_4_county) {
  UNWIND nodes_4_county AS list
  UNWIND list AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_5) AS key
    WITH meeting, key
    ORDER BY key, meeting.id
    LIMIT $limit_5
    RETURN collect([meeting.id, meeting.title]) AS rows
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5
}
CALL (nodes_4_county) {
  UNWIND nodes_4_county AS list
  UNWIND list AS parent_6
  WITH DISTINCT parent_6
  CALL (parent_6) {
    MATCH (parent_6)<-[:HELD_IN]-(meeting:Meeting)
    RETURN count(DISTINCT meeting) AS rows
  }
  RETURN collect([6.0, parent_6.id, rows]) AS found_6
}
CALL (nodes_4_county) {
  UNWIND nodes_4_county AS list
  UNWIND list AS parent_7
  WITH DISTINCT parent_7
  CALL (parent_7) {
    MATCH (parent_7)<-[:`IN`]-(official:Official)
    WITH official, official.name AS key
    WITH official, key
    ORDER BY key, official.id
    LIMIT $limit_7
    RETURN collect([official.id, official.name]) AS rows
  }
  RETURN collect([7.0, parent_7.id, rows]) AS found_7
}
CALL (nodes_4_county) {
  UNWIND nodes_4_county AS list
  UNWIND list AS parent_8
  WITH DISTINCT parent_8
  CALL (parent_8) {
    MATCH (parent_8)<-[:`IN`]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([8.0, parent_8.id, rows]) AS found_8
}
WITH [[0.0, '', found_0]] + found_3 + found_1 + found_5 + found_6 + found_7 + found_8 + found_4 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// meeting/page [attendance/of-meetings [claims, article/quoted]]
MATCH (meeting:Meeting)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
WITH collect([meeting.id, meeting.place, meeting.statedAttendance]) AS found_0, collect(meeting) AS nodes_0_meeting
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)<-[attended:ATTENDED]-(official:Official)
    WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
    WITH attended, official, key
    ORDER BY key, official.id
    LIMIT $limit_1
    RETURN collect([official.id, official.name, attended.roles, attended.claims]) AS rows, collect(attended.claims[..$first_3]) AS attended_3_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(attended_3_nodes) AS nodes_1_attended_3
}
CALL (nodes_1_attended_3) {
  UNWIND nodes_1_attended_3 AS list
  UNWIND list AS claims
  UNWIND claims AS claim
  WITH DISTINCT 'Article:' + split(claim, '"')[1] AS articleId
  MATCH (article:Article {id: articleId})
  WITH article
  CALL (article) {
    MATCH (article)
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text, article.sourceText, article.alignment]) AS rows
  }
  RETURN collect([3.0, article.id, rows]) AS found_3
}
WITH [[0.0, '', found_0]] + found_3 + found_1 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// meeting/page [attendance/of-meetings [claims], attendance/count-of-meetings]
MATCH (meeting:Meeting)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
WITH collect([meeting.id, meeting.place, meeting.statedAttendance]) AS found_0, collect(meeting) AS nodes_0_meeting
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)<-[attended:ATTENDED]-(official:Official)
    WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
    WITH attended, official, key
    ORDER BY key, official.id
    LIMIT $limit_1
    RETURN collect([key, official.id, official.name, attended.roles, attended.claims]) AS rows
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1
}
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)<-[attended:ATTENDED]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3
}
WITH [[0.0, '', found_0]] + found_1 + found_3 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// meeting/page [county/of-nodes [meeting/of-counties, meeting/of-counties, official/of-counties, official/count-of-counties]]
MATCH (meeting:Meeting)
WHERE (meeting.lastDay >= $from)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
WITH collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS found_0, collect(meeting) AS nodes_0_meeting
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.name, county.level]) AS rows, collect(county) AS county_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(county_nodes) AS nodes_1_county
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_2) AS key
    WITH meeting, key
    ORDER BY key, meeting.id
    LIMIT $limit_2
    RETURN collect([key, meeting.id, meeting.place, meeting.statedAttendance]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_3) AS key
    WITH meeting, key
    ORDER BY key, meeting.id
    LIMIT $limit_3
    RETURN collect([key, meeting.id]) AS rows
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)<-[:`IN`]-(official:Official)
    WITH official, official.name AS key
    WITH official, key
    ORDER BY key, official.id
    LIMIT $limit_4
    RETURN collect([official.id, official.name]) AS rows
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)<-[:`IN`]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5
}
WITH [[0.0, '', found_0]] + found_2 + found_3 + found_4 + found_5 + found_1 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// meeting/page [county/of-nodes [official/of-counties, official/count-of-counties], attendance/of-meetings [claims, article/quoted, county/of-nodes, tenure/of-officials], attendance/count-of-meetings]
MATCH (meeting:Meeting)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
WITH collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS found_0, collect(meeting) AS nodes_0_meeting
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.code]) AS rows, collect(county) AS county_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(county_nodes) AS nodes_1_county
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)<-[:`IN`]-(official:Official)
    WITH official, official.name AS key
    WITH official, key
    ORDER BY key, official.id
    LIMIT $limit_2
    RETURN collect([official.id]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)<-[:`IN`]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3
}
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)<-[attended:ATTENDED]-(official:Official)
    WHERE (any(role IN attended.roles WHERE role IN $roles_4))
    WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
    WITH attended, official, key
    ORDER BY key, official.id
    LIMIT $limit_4
    RETURN collect([key, official.id, official.name, official.pinyin, attended.roles, attended.postTitle, attended.order, attended.claims]) AS rows, collect(attended.claims[..$first_6]) AS attended_6_nodes, collect(official) AS official_nodes
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4, collect(attended_6_nodes) AS nodes_4_attended_6, collect(official_nodes) AS nodes_4_official
}
CALL (nodes_4_attended_6) {
  UNWIND nodes_4_attended_6 AS list
  UNWIND list AS claims
  UNWIND claims AS claim
  WITH DISTINCT 'Article:' + split(claim, '"')[1] AS articleId
  MATCH (article:Article {id: articleId})
  WITH article
  CALL (article) {
    MATCH (article)
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text]) AS rows
  }
  RETURN collect([6.0, article.id, rows]) AS found_6
}
CALL (nodes_4_official) {
  UNWIND nodes_4_official AS list
  UNWIND list AS parent_7
  WITH DISTINCT parent_7
  CALL (parent_7) {
    MATCH (parent_7)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.name, county.level]) AS rows
  }
  RETURN collect([7.0, parent_7.id, rows]) AS found_7
}
CALL (nodes_4_official) {
  UNWIND nodes_4_official AS list
  UNWIND list AS parent_8
  WITH DISTINCT parent_8
  CALL (parent_8) {
    MATCH (parent_8)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, holds.firstSeen]) AS rows
  }
  RETURN collect([8.0, parent_8.id, rows]) AS found_8
}
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_9
  WITH DISTINCT parent_9
  CALL (parent_9) {
    MATCH (parent_9)<-[attended:ATTENDED]-(official:Official)
    WHERE (any(role IN attended.roles WHERE role IN $roles_9))
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([9.0, parent_9.id, rows]) AS found_9
}
WITH [[0.0, '', found_0]] + found_2 + found_3 + found_1 + found_6 + found_7 + found_8 + found_4 + found_9 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// meeting/page [county/of-nodes [official/of-counties, official/count-of-counties]]
MATCH (meeting:Meeting)
WHERE (meeting.lastDay >= $from)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key, meeting.id
LIMIT $limit
WITH collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS found_0, collect(meeting) AS nodes_0_meeting
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.name, county.level]) AS rows, collect(county) AS county_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(county_nodes) AS nodes_1_county
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)<-[:`IN`]-(official:Official)
    WITH official, official.name AS key
    WITH official, key
    ORDER BY key, official.id
    LIMIT $limit_2
    RETURN collect([official.id, official.pinyin]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)<-[:`IN`]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3
}
WITH [[0.0, '', found_0]] + found_2 + found_3 + found_1 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// meeting/page [county/of-nodes]
MATCH (meeting:Meeting)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
  AND (meeting.date <= $to)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
WITH collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS found_0, collect(meeting) AS nodes_0_meeting
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id]) AS rows
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1
}
WITH [[0.0, '', found_0]] + found_1 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// meeting/page [county/of-nodes]
MATCH (meeting:Meeting)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
WITH collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS found_0, collect(meeting) AS nodes_0_meeting
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.name, county.level]) AS rows
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1
}
WITH [[0.0, '', found_0]] + found_1 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// meeting/page [county/of-nodes]
MATCH (meeting:Meeting)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
WITH collect([meeting.id, meeting.title]) AS found_0, collect(meeting) AS nodes_0_meeting
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.code]) AS rows
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1
}
WITH [[0.0, '', found_0]] + found_1 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// meeting/page [county/of-nodes]
MATCH (meeting:Meeting)
WITH meeting, coalesce(meeting.date, $missing) AS key
WITH meeting, key
ORDER BY key DESC, meeting.id
LIMIT $limit
WITH collect([meeting.id, meeting.title]) AS found_0, collect(meeting) AS nodes_0_meeting
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id]) AS rows
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1
}
WITH [[0.0, '', found_0]] + found_1 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// meeting/page [meeting/count, attendance/of-meetings [claims, article/quoted, county/of-nodes], attendance/of-meetings [claims, article/quoted, county/of-nodes, tenure/of-officials], attendance/count-of-meetings]
MATCH (meeting:Meeting)
WHERE (meeting.lastDay >= $from)
WITH collect(DISTINCT meeting) AS counted
CALL (counted) {
  UNWIND counted AS meeting
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.type, meeting.date]) AS found_0, collect(meeting) AS nodes_0_meeting
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
    RETURN collect([key, official.id, official.name, official.pinyin, attended.roles, attended.postTitle, attended.order, attended.claims]) AS rows, collect(attended.claims[..$first_4]) AS attended_4_nodes, collect(official) AS official_nodes
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2, collect(attended_4_nodes) AS nodes_2_attended_4, collect(official_nodes) AS nodes_2_official
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
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text]) AS rows
  }
  RETURN collect([4.0, article.id, rows]) AS found_4
}
CALL (nodes_2_official) {
  UNWIND nodes_2_official AS list
  UNWIND list AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id]) AS rows
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5
}
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_6
  WITH DISTINCT parent_6
  CALL (parent_6) {
    MATCH (parent_6)<-[attended:ATTENDED]-(official:Official)
    WHERE (any(role IN attended.roles WHERE role IN $roles_6))
    WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
    WITH attended, official, key
    ORDER BY key, official.id
    LIMIT $limit_6
    RETURN collect([key, official.id, official.name, official.pinyin, attended.roles, attended.postTitle, attended.order, attended.claims]) AS rows, collect(attended.claims[..$first_8]) AS attended_8_nodes, collect(official) AS official_nodes
  }
  RETURN collect([6.0, parent_6.id, rows]) AS found_6, collect(attended_8_nodes) AS nodes_6_attended_8, collect(official_nodes) AS nodes_6_official
}
CALL (nodes_6_attended_8) {
  UNWIND nodes_6_attended_8 AS list
  UNWIND list AS claims
  UNWIND claims AS claim
  WITH DISTINCT 'Article:' + split(claim, '"')[1] AS articleId
  MATCH (article:Article {id: articleId})
  WITH article
  CALL (article) {
    MATCH (article)
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text]) AS rows
  }
  RETURN collect([8.0, article.id, rows]) AS found_8
}
CALL (nodes_6_official) {
  UNWIND nodes_6_official AS list
  UNWIND list AS parent_9
  WITH DISTINCT parent_9
  CALL (parent_9) {
    MATCH (parent_9)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.name, county.level]) AS rows
  }
  RETURN collect([9.0, parent_9.id, rows]) AS found_9
}
CALL (nodes_6_official) {
  UNWIND nodes_6_official AS list
  UNWIND list AS parent_10
  WITH DISTINCT parent_10
  CALL (parent_10) {
    MATCH (parent_10)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, holds.firstSeen]) AS rows
  }
  RETURN collect([10.0, parent_10.id, rows]) AS found_10
}
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_11
  WITH DISTINCT parent_11
  CALL (parent_11) {
    MATCH (parent_11)<-[attended:ATTENDED]-(official:Official)
    WHERE (any(role IN attended.roles WHERE role IN $roles_11))
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([11.0, parent_11.id, rows]) AS found_11
}
WITH [[0.0, '', found_0]] + [[1.0, '', size(counted)]] + found_4 + found_5 + found_2 + found_8 + found_9 + found_10 + found_6 + found_11 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// meeting/page [meeting/count, attendance/of-meetings [claims, article/quoted]]
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WITH collect(DISTINCT meeting) AS counted
CALL (counted) {
  UNWIND counted AS meeting
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS found_0, collect(meeting) AS nodes_0_meeting
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
    RETURN collect([key, official.id, official.name, attended.roles, attended.claims]) AS rows, collect(attended.claims[..$first_4]) AS attended_4_nodes
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
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text]) AS rows
  }
  RETURN collect([4.0, article.id, rows]) AS found_4
}
WITH [[0.0, '', found_0]] + [[1.0, '', size(counted)]] + found_4 + found_2 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// meeting/page [meeting/count, county/of-nodes, attendance/of-meetings [claims, article/quoted], attendance/count-of-meetings, county/of-nodes]
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WITH collect(DISTINCT meeting) AS counted
CALL (counted) {
  UNWIND counted AS meeting
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title]) AS found_0, collect(meeting) AS nodes_0_meeting
}
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)<-[attended:ATTENDED]-(official:Official)
    WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
    WITH attended, official, key
    ORDER BY key, official.id
    LIMIT $limit_3
    RETURN collect([key, official.id, official.name, attended.roles, attended.claims]) AS rows, collect(attended.claims[..$first_5]) AS attended_5_nodes
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3, collect(attended_5_nodes) AS nodes_3_attended_5
}
CALL (nodes_3_attended_5) {
  UNWIND nodes_3_attended_5 AS list
  UNWIND list AS claims
  UNWIND claims AS claim
  WITH DISTINCT 'Article:' + split(claim, '"')[1] AS articleId
  MATCH (article:Article {id: articleId})
  WITH article
  CALL (article) {
    MATCH (article)
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text]) AS rows
  }
  RETURN collect([5.0, article.id, rows]) AS found_5
}
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_6
  WITH DISTINCT parent_6
  CALL (parent_6) {
    MATCH (parent_6)<-[attended:ATTENDED]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([6.0, parent_6.id, rows]) AS found_6
}
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_7
  WITH DISTINCT parent_7
  CALL (parent_7) {
    MATCH (parent_7)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.name, county.level]) AS rows
  }
  RETURN collect([7.0, parent_7.id, rows]) AS found_7
}
WITH [[0.0, '', found_0]] + [[1.0, '', size(counted)]] + found_2 + found_5 + found_3 + found_6 + found_7 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// meeting/page [meeting/count, county/of-nodes]
MATCH (:Official {id: head($attendedByAll)})-[:ATTENDED]->(meeting:Meeting)
WITH DISTINCT meeting
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAll } = size($attendedByAll))
WITH collect(DISTINCT meeting) AS counted
CALL (counted) {
  UNWIND counted AS meeting
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS found_0, collect(meeting) AS nodes_0_meeting
}
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.name, county.level]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
WITH [[0.0, '', found_0]] + [[1.0, '', size(counted)]] + found_2 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// meeting/page [meeting/count, county/of-nodes]
MATCH (meeting:Meeting)
WHERE (meeting.type IN $types)
  AND (meeting.lastDay >= $from)
WITH collect(DISTINCT meeting) AS counted
CALL (counted) {
  UNWIND counted AS meeting
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance]) AS found_0, collect(meeting) AS nodes_0_meeting
}
CALL (nodes_0_meeting) {
  UNWIND nodes_0_meeting AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.code]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
WITH [[0.0, '', found_0]] + [[1.0, '', size(counted)]] + found_2 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// meeting/page [meeting/count]
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WITH collect(DISTINCT meeting) AS counted
CALL (counted) {
  UNWIND counted AS meeting
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.title]) AS found_0
}
WITH [[0.0, '', found_0]] + [[1.0, '', size(counted)]] AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// meeting/page [meeting/count]
MATCH (meeting:Meeting)
WHERE (meeting.lastDay >= $from)
WITH collect(DISTINCT meeting) AS counted
CALL (counted) {
  UNWIND counted AS meeting
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.type, meeting.date]) AS found_0
}
WITH [[0.0, '', found_0]] + [[1.0, '', size(counted)]] AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// meeting/page [meeting/count]
MATCH (meeting:Meeting)
WHERE (meeting.lastDay >= $from)
WITH collect(DISTINCT meeting) AS counted
CALL (counted) {
  UNWIND counted AS meeting
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.place, meeting.statedAttendance]) AS found_0
}
WITH [[0.0, '', found_0]] + [[1.0, '', size(counted)]] AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// meeting/page [meeting/count]
MATCH (meeting:Meeting)
WHERE (meeting.type IN $types)
  AND (meeting.lastDay >= $from)
WITH collect(DISTINCT meeting) AS counted
CALL (counted) {
  UNWIND counted AS meeting
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([key, meeting.id, meeting.type, meeting.date]) AS found_0
}
WITH [[0.0, '', found_0]] + [[1.0, '', size(counted)]] AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/by-ids
UNWIND $ids AS id
MATCH (official:Official {id: id})
RETURN official.id AS id, official.name AS name, official.pinyin AS pinyin

// official/by-ids [attendance/of-officials [attendance/of-meetings [claims]], attendance/count-of-officials]
UNWIND $ids AS id
MATCH (official:Official {id: id})
WITH collect([official.id]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[attended:ATTENDED]->(meeting:Meeting)
    WHERE (any(role IN attended.roles WHERE role IN $roles_1))
    WITH attended, meeting, coalesce(meeting.date, $missing_1) AS key
    WITH attended, meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_1
    RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance, attended.roles, attended.postTitle, attended.order]) AS rows, collect(meeting) AS meeting_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(meeting_nodes) AS nodes_1_meeting
}
CALL (nodes_1_meeting) {
  UNWIND nodes_1_meeting AS list
  UNWIND list AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)<-[attended:ATTENDED]-(official:Official)
    WHERE (any(role IN attended.roles WHERE role IN $roles_2))
    WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
    WITH attended, official, key
    ORDER BY key, official.id
    LIMIT $limit_2
    RETURN collect([key, official.id, official.name, official.pinyin, attended.roles, attended.claims]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
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
WITH [[0.0, '', found_0]] + found_2 + found_1 + found_4 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/by-ids [attendance/of-officials [claims, article/quoted, attendance/of-meetings [claims, article/quoted], county/of-nodes], attendance/count-of-officials, tenure/of-officials]
UNWIND $ids AS id
MATCH (official:Official {id: id})
WITH collect([official.id, official.name, official.pinyin]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[attended:ATTENDED]->(meeting:Meeting)
    WITH attended, meeting, coalesce(meeting.date, $missing_1) AS key
    WITH attended, meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_1
    RETURN collect([meeting.id, attended.claims]) AS rows, collect(attended.claims[..$first_3]) AS attended_3_nodes, collect(meeting) AS meeting_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(attended_3_nodes) AS nodes_1_attended_3, collect(meeting_nodes) AS nodes_1_meeting
}
CALL (nodes_1_attended_3) {
  UNWIND nodes_1_attended_3 AS list
  UNWIND list AS claims
  UNWIND claims AS claim
  WITH DISTINCT 'Article:' + split(claim, '"')[1] AS articleId
  MATCH (article:Article {id: articleId})
  WITH article
  CALL (article) {
    MATCH (article)
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text]) AS rows
  }
  RETURN collect([3.0, article.id, rows]) AS found_3
}
CALL (nodes_1_meeting) {
  UNWIND nodes_1_meeting AS list
  UNWIND list AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)<-[attended:ATTENDED]-(official:Official)
    WHERE (any(role IN attended.roles WHERE role IN $roles_4))
    WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
    WITH attended, official, key
    ORDER BY key, official.id
    LIMIT $limit_4
    RETURN collect([key, official.id, official.name, attended.roles, attended.claims]) AS rows, collect(attended.claims[..$first_6]) AS attended_6_nodes
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4, collect(attended_6_nodes) AS nodes_4_attended_6
}
CALL (nodes_4_attended_6) {
  UNWIND nodes_4_attended_6 AS list
  UNWIND list AS claims
  UNWIND claims AS claim
  WITH DISTINCT 'Article:' + split(claim, '"')[1] AS articleId
  MATCH (article:Article {id: articleId})
  WITH article
  CALL (article) {
    MATCH (article)
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text]) AS rows
  }
  RETURN collect([6.0, article.id, rows]) AS found_6
}
CALL (nodes_1_meeting) {
  UNWIND nodes_1_meeting AS list
  UNWIND list AS parent_7
  WITH DISTINCT parent_7
  CALL (parent_7) {
    MATCH (parent_7)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id]) AS rows
  }
  RETURN collect([7.0, parent_7.id, rows]) AS found_7
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_8
  WITH DISTINCT parent_8
  CALL (parent_8) {
    MATCH (parent_8)-[attended:ATTENDED]->(meeting:Meeting)
    RETURN count(DISTINCT meeting) AS rows
  }
  RETURN collect([8.0, parent_8.id, rows]) AS found_8
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_9
  WITH DISTINCT parent_9
  CALL (parent_9) {
    MATCH (parent_9)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, holds.firstSeen]) AS rows
  }
  RETURN collect([9.0, parent_9.id, rows]) AS found_9
}
WITH [[0.0, '', found_0]] + found_3 + found_6 + found_4 + found_7 + found_1 + found_8 + found_9 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/by-ids [attendance/of-officials [county/of-nodes, attendance/of-meetings [claims, article/quoted], attendance/count-of-meetings]]
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
    RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance, attended.roles, attended.postTitle, attended.order]) AS rows, collect(meeting) AS meeting_nodes
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
    RETURN collect([county.id]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_1_meeting) {
  UNWIND nodes_1_meeting AS list
  UNWIND list AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)<-[attended:ATTENDED]-(official:Official)
    WHERE (any(role IN attended.roles WHERE role IN $roles_3))
    WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
    WITH attended, official, key
    ORDER BY key, official.id
    LIMIT $limit_3
    RETURN collect([key, official.id, official.name, official.pinyin, attended.roles, attended.claims]) AS rows, collect(attended.claims[..$first_5]) AS attended_5_nodes
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3, collect(attended_5_nodes) AS nodes_3_attended_5
}
CALL (nodes_3_attended_5) {
  UNWIND nodes_3_attended_5 AS list
  UNWIND list AS claims
  UNWIND claims AS claim
  WITH DISTINCT 'Article:' + split(claim, '"')[1] AS articleId
  MATCH (article:Article {id: articleId})
  WITH article
  CALL (article) {
    MATCH (article)
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text]) AS rows
  }
  RETURN collect([5.0, article.id, rows]) AS found_5
}
CALL (nodes_1_meeting) {
  UNWIND nodes_1_meeting AS list
  UNWIND list AS parent_6
  WITH DISTINCT parent_6
  CALL (parent_6) {
    MATCH (parent_6)<-[attended:ATTENDED]-(official:Official)
    WHERE (any(role IN attended.roles WHERE role IN $roles_6))
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([6.0, parent_6.id, rows]) AS found_6
}
WITH [[0.0, '', found_0]] + found_2 + found_5 + found_3 + found_6 + found_1 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/by-ids [attendance/of-officials, attendance/of-officials]
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
    RETURN collect([meeting.id, meeting.place, meeting.statedAttendance]) AS rows
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[attended:ATTENDED]->(meeting:Meeting)
    WITH attended, meeting, coalesce(meeting.date, $missing_2) AS key
    WITH attended, meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_2
    RETURN collect([meeting.id, meeting.place, meeting.statedAttendance]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
WITH [[0.0, '', found_0]] + found_1 + found_2 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/by-ids [attendance/of-officials, attendance/of-officials]
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
    RETURN collect([meeting.id, meeting.place]) AS rows
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[attended:ATTENDED]->(meeting:Meeting)
    WITH attended, meeting, coalesce(meeting.date, $missing_2) AS key
    WITH attended, meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_2
    RETURN collect([meeting.id]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
WITH [[0.0, '', found_0]] + found_1 + found_2 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/by-ids [attendance/of-officials, attendance/of-officials]
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
    RETURN collect([meeting.id, meeting.title, meeting.place]) AS rows
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[attended:ATTENDED]->(meeting:Meeting)
    WITH attended, meeting, coalesce(meeting.date, $missing_2) AS key
    WITH attended, meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_2
    RETURN collect([meeting.id, meeting.title]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
WITH [[0.0, '', found_0]] + found_1 + found_2 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/by-ids [attendance/of-officials, attendance/of-officials]
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
    RETURN collect([meeting.id, meeting.type, meeting.date, meeting.place]) AS rows
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[attended:ATTENDED]->(meeting:Meeting)
    WITH attended, meeting, coalesce(meeting.date, $missing_2) AS key
    WITH attended, meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_2
    RETURN collect([meeting.id, meeting.type, meeting.date]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
WITH [[0.0, '', found_0]] + found_1 + found_2 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/by-ids [county/of-nodes [meeting/of-counties, meeting/count-of-counties, meeting/of-counties], attendance/of-officials [attendance/of-meetings [claims], attendance/count-of-meetings, attendance/of-meetings [claims, article/quoted]]]
UNWIND $ids AS id
MATCH (official:Official {id: id})
WITH collect([official.id, official.name]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.code]) AS rows, collect(county) AS county_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(county_nodes) AS nodes_1_county
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_2) AS key
    WITH meeting, key
    ORDER BY key, meeting.id
    LIMIT $limit_2
    RETURN collect([key, meeting.id, meeting.type, meeting.date]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)<-[:HELD_IN]-(meeting:Meeting)
    RETURN count(DISTINCT meeting) AS rows
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_4) AS key
    WITH meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_4
    RETURN collect([key, meeting.id]) AS rows
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)-[attended:ATTENDED]->(meeting:Meeting)
    WITH attended, meeting, coalesce(meeting.date, $missing_5) AS key
    WITH attended, meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_5
    RETURN collect([key, meeting.id, meeting.place, meeting.statedAttendance]) AS rows, collect(meeting) AS meeting_nodes
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5, collect(meeting_nodes) AS nodes_5_meeting
}
CALL (nodes_5_meeting) {
  UNWIND nodes_5_meeting AS list
  UNWIND list AS parent_6
  WITH DISTINCT parent_6
  CALL (parent_6) {
    MATCH (parent_6)<-[attended:ATTENDED]-(official:Official)
    WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
    WITH attended, official, key
    ORDER BY key, official.id
    LIMIT $limit_6
    RETURN collect([official.id, official.name, official.pinyin, attended.roles, attended.claims]) AS rows
  }
  RETURN collect([6.0, parent_6.id, rows]) AS found_6
}
CALL (nodes_5_meeting) {
  UNWIND nodes_5_meeting AS list
  UNWIND list AS parent_8
  WITH DISTINCT parent_8
  CALL (parent_8) {
    MATCH (parent_8)<-[attended:ATTENDED]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([8.0, parent_8.id, rows]) AS found_8
}
CALL (nodes_5_meeting) {
  UNWIND nodes_5_meeting AS list
  UNWIND list AS parent_9
  WITH DISTINCT parent_9
  CALL (parent_9) {
    MATCH (parent_9)<-[attended:ATTENDED]-(official:Official)
    WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
    WITH attended, official, key
    ORDER BY key, official.id
    LIMIT $limit_9
    RETURN collect([key, official.id, official.name, official.pinyin, attended.roles, attended.claims]) AS rows, collect(attended.claims[..$first_11]) AS attended_11_nodes
  }
  RETURN collect([9.0, parent_9.id, rows]) AS found_9, collect(attended_11_nodes) AS nodes_9_attended_11
}
CALL (nodes_9_attended_11) {
  UNWIND nodes_9_attended_11 AS list
  UNWIND list AS claims
  UNWIND claims AS claim
  WITH DISTINCT 'Article:' + split(claim, '"')[1] AS articleId
  MATCH (article:Article {id: articleId})
  WITH article
  CALL (article) {
    MATCH (article)
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text]) AS rows
  }
  RETURN collect([11.0, article.id, rows]) AS found_11
}
WITH [[0.0, '', found_0]] + found_2 + found_3 + found_4 + found_1 + found_6 + found_8 + found_11 + found_9 + found_5 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/by-ids [county/of-nodes [meeting/of-counties, meeting/of-counties, official/of-counties, official/count-of-counties], tenure/of-officials]
UNWIND $ids AS id
MATCH (official:Official {id: id})
WITH collect([official.id, official.pinyin]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.code]) AS rows, collect(county) AS county_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(county_nodes) AS nodes_1_county
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_2) AS key
    WITH meeting, key
    ORDER BY key, meeting.id
    LIMIT $limit_2
    RETURN collect([meeting.id, meeting.type, meeting.date]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_3) AS key
    WITH meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_3
    RETURN collect([meeting.id]) AS rows
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)<-[:`IN`]-(official:Official)
    WITH official, official.name AS key
    WITH official, key
    ORDER BY key, official.id
    LIMIT $limit_4
    RETURN collect([official.id]) AS rows
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)<-[:`IN`]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_6
  WITH DISTINCT parent_6
  CALL (parent_6) {
    MATCH (parent_6)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, post.title, holds.firstSeen, holds.lastSeen]) AS rows
  }
  RETURN collect([6.0, parent_6.id, rows]) AS found_6
}
WITH [[0.0, '', found_0]] + found_2 + found_3 + found_4 + found_5 + found_1 + found_6 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/by-ids [county/of-nodes [meeting/of-counties, meeting/of-counties, official/of-counties, official/count-of-counties]]
UNWIND $ids AS id
MATCH (official:Official {id: id})
WITH collect([official.id, official.pinyin]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id]) AS rows, collect(county) AS county_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(county_nodes) AS nodes_1_county
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_2) AS key
    WITH meeting, key
    ORDER BY key, meeting.id
    LIMIT $limit_2
    RETURN collect([key, meeting.id]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_3) AS key
    WITH meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_3
    RETURN collect([meeting.id]) AS rows
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)<-[:`IN`]-(official:Official)
    WITH official, official.name AS key
    WITH official, key
    ORDER BY key, official.id
    LIMIT $limit_4
    RETURN collect([official.id]) AS rows
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)<-[:`IN`]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5
}
WITH [[0.0, '', found_0]] + found_2 + found_3 + found_4 + found_5 + found_1 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/by-ids [county/of-nodes [official/of-counties, official/count-of-counties, meeting/of-counties], attendance/of-officials]
UNWIND $ids AS id
MATCH (official:Official {id: id})
WITH collect([official.id, official.pinyin]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id]) AS rows, collect(county) AS county_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(county_nodes) AS nodes_1_county
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)<-[:`IN`]-(official:Official)
    WITH official, official.name AS key
    WITH official, key
    ORDER BY key, official.id
    LIMIT $limit_2
    RETURN collect([official.id, official.pinyin]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)<-[:`IN`]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_4) AS key
    WITH meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_4
    RETURN collect([key, meeting.id]) AS rows
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)-[attended:ATTENDED]->(meeting:Meeting)
    WITH attended, meeting, coalesce(meeting.date, $missing_5) AS key
    WITH attended, meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_5
    RETURN collect([meeting.id, attended.roles, attended.order]) AS rows
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5
}
WITH [[0.0, '', found_0]] + found_2 + found_3 + found_4 + found_1 + found_5 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/by-ids [county/of-nodes [official/of-counties, official/count-of-counties, official/of-counties, official/count-of-counties, meeting/of-counties, meeting/count-of-counties]]
UNWIND $ids AS id
MATCH (official:Official {id: id})
WITH collect([official.id, official.name]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id]) AS rows, collect(county) AS county_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(county_nodes) AS nodes_1_county
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)<-[:`IN`]-(official:Official)
    WITH official, official.name AS key
    WITH official, key
    ORDER BY key, official.id
    LIMIT $limit_2
    RETURN collect([official.id, official.name]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)<-[:`IN`]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)<-[:`IN`]-(official:Official)
    WITH official, official.name AS key
    WITH official, key
    ORDER BY key, official.id
    LIMIT $limit_4
    RETURN collect([official.id, official.pinyin]) AS rows
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)<-[:`IN`]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_6
  WITH DISTINCT parent_6
  CALL (parent_6) {
    MATCH (parent_6)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_6) AS key
    WITH meeting, key
    ORDER BY key, meeting.id
    LIMIT $limit_6
    RETURN collect([key, meeting.id, meeting.place, meeting.statedAttendance]) AS rows
  }
  RETURN collect([6.0, parent_6.id, rows]) AS found_6
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_7
  WITH DISTINCT parent_7
  CALL (parent_7) {
    MATCH (parent_7)<-[:HELD_IN]-(meeting:Meeting)
    RETURN count(DISTINCT meeting) AS rows
  }
  RETURN collect([7.0, parent_7.id, rows]) AS found_7
}
WITH [[0.0, '', found_0]] + found_2 + found_3 + found_4 + found_5 + found_6 + found_7 + found_1 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/by-ids [county/of-nodes [official/of-counties, official/count-of-counties, official/of-counties, official/count-of-counties, meeting/of-counties], tenure/of-officials, county/of-nodes [official/of-counties, official/count-of-counties, meeting/of-counties, meeting/count-of-counties, official/of-counties, official/count-of-counties]]
UNWIND $ids AS id
MATCH (official:Official {id: id})
WITH collect([official.id, official.pinyin]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.code]) AS rows, collect(county) AS county_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(county_nodes) AS nodes_1_county
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)<-[:`IN`]-(official:Official)
    WITH official, official.name AS key
    WITH official, key
    ORDER BY key, official.id
    LIMIT $limit_2
    RETURN collect([official.id, official.pinyin]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)<-[:`IN`]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)<-[:`IN`]-(official:Official)
    WITH official, official.name AS key
    WITH official, key
    ORDER BY key, official.id
    LIMIT $limit_4
    RETURN collect([official.id, official.pinyin]) AS rows
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)<-[:`IN`]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_6
  WITH DISTINCT parent_6
  CALL (parent_6) {
    MATCH (parent_6)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_6) AS key
    WITH meeting, key
    ORDER BY key, meeting.id
    LIMIT $limit_6
    RETURN collect([key, meeting.id, meeting.type, meeting.date]) AS rows
  }
  RETURN collect([6.0, parent_6.id, rows]) AS found_6
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_7
  WITH DISTINCT parent_7
  CALL (parent_7) {
    MATCH (parent_7)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, post.title, holds.firstSeen]) AS rows
  }
  RETURN collect([7.0, parent_7.id, rows]) AS found_7
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_8
  WITH DISTINCT parent_8
  CALL (parent_8) {
    MATCH (parent_8)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.code]) AS rows, collect(county) AS county_nodes
  }
  RETURN collect([8.0, parent_8.id, rows]) AS found_8, collect(county_nodes) AS nodes_8_county
}
CALL (nodes_8_county) {
  UNWIND nodes_8_county AS list
  UNWIND list AS parent_9
  WITH DISTINCT parent_9
  CALL (parent_9) {
    MATCH (parent_9)<-[:`IN`]-(official:Official)
    WITH official, official.name AS key
    WITH official, key
    ORDER BY key, official.id
    LIMIT $limit_9
    RETURN collect([official.id, official.name]) AS rows
  }
  RETURN collect([9.0, parent_9.id, rows]) AS found_9
}
CALL (nodes_8_county) {
  UNWIND nodes_8_county AS list
  UNWIND list AS parent_10
  WITH DISTINCT parent_10
  CALL (parent_10) {
    MATCH (parent_10)<-[:`IN`]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([10.0, parent_10.id, rows]) AS found_10
}
CALL (nodes_8_county) {
  UNWIND nodes_8_county AS list
  UNWIND list AS parent_11
  WITH DISTINCT parent_11
  CALL (parent_11) {
    MATCH (parent_11)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_11) AS key
    WITH meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_11
    RETURN collect([key, meeting.id]) AS rows
  }
  RETURN collect([11.0, parent_11.id, rows]) AS found_11
}
CALL (nodes_8_county) {
  UNWIND nodes_8_county AS list
  UNWIND list AS parent_12
  WITH DISTINCT parent_12
  CALL (parent_12) {
    MATCH (parent_12)<-[:HELD_IN]-(meeting:Meeting)
    RETURN count(DISTINCT meeting) AS rows
  }
  RETURN collect([12.0, parent_12.id, rows]) AS found_12
}
CALL (nodes_8_county) {
  UNWIND nodes_8_county AS list
  UNWIND list AS parent_13
  WITH DISTINCT parent_13
  CALL (parent_13) {
    MATCH (parent_13)<-[:`IN`]-(official:Official)
    WITH official, official.name AS key
    WITH official, key
    ORDER BY key, official.id
    LIMIT $limit_13
    RETURN collect([official.id, official.pinyin]) AS rows
  }
  RETURN collect([13.0, parent_13.id, rows]) AS found_13
}
CALL (nodes_8_county) {
  UNWIND nodes_8_county AS list
  UNWIND list AS parent_14
  WITH DISTINCT parent_14
  CALL (parent_14) {
    MATCH (parent_14)<-[:`IN`]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([14.0, parent_14.id, rows]) AS found_14
}
WITH [[0.0, '', found_0]] + found_2 + found_3 + found_4 + found_5 + found_6 + found_1 + found_7 + found_9 + found_10 + found_11 + found_12 + found_13 + found_14 + found_8 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/by-ids [county/of-nodes [official/of-counties, official/count-of-counties, official/of-counties, official/count-of-counties, official/of-counties, official/count-of-counties], attendance/of-officials [county/of-nodes], attendance/count-of-officials]
UNWIND $ids AS id
MATCH (official:Official {id: id})
WITH collect([official.id, official.name, official.pinyin]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id]) AS rows, collect(county) AS county_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(county_nodes) AS nodes_1_county
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)<-[:`IN`]-(official:Official)
    WITH official, official.name AS key
    WITH official, key
    ORDER BY key, official.id
    LIMIT $limit_2
    RETURN collect([official.id]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)<-[:`IN`]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)<-[:`IN`]-(official:Official)
    WITH official, official.name AS key
    WITH official, key
    ORDER BY key, official.id
    LIMIT $limit_4
    RETURN collect([official.id]) AS rows
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)<-[:`IN`]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_6
  WITH DISTINCT parent_6
  CALL (parent_6) {
    MATCH (parent_6)<-[:`IN`]-(official:Official)
    WITH official, official.name AS key
    WITH official, key
    ORDER BY key, official.id
    LIMIT $limit_6
    RETURN collect([official.id, official.pinyin]) AS rows
  }
  RETURN collect([6.0, parent_6.id, rows]) AS found_6
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_7
  WITH DISTINCT parent_7
  CALL (parent_7) {
    MATCH (parent_7)<-[:`IN`]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([7.0, parent_7.id, rows]) AS found_7
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_8
  WITH DISTINCT parent_8
  CALL (parent_8) {
    MATCH (parent_8)-[attended:ATTENDED]->(meeting:Meeting)
    WITH attended, meeting, coalesce(meeting.date, $missing_8) AS key
    WITH attended, meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_8
    RETURN collect([key, meeting.id, meeting.place, meeting.statedAttendance, attended.postTitle]) AS rows, collect(meeting) AS meeting_nodes
  }
  RETURN collect([8.0, parent_8.id, rows]) AS found_8, collect(meeting_nodes) AS nodes_8_meeting
}
CALL (nodes_8_meeting) {
  UNWIND nodes_8_meeting AS list
  UNWIND list AS parent_9
  WITH DISTINCT parent_9
  CALL (parent_9) {
    MATCH (parent_9)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.code]) AS rows
  }
  RETURN collect([9.0, parent_9.id, rows]) AS found_9
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_10
  WITH DISTINCT parent_10
  CALL (parent_10) {
    MATCH (parent_10)-[attended:ATTENDED]->(meeting:Meeting)
    RETURN count(DISTINCT meeting) AS rows
  }
  RETURN collect([10.0, parent_10.id, rows]) AS found_10
}
WITH [[0.0, '', found_0]] + found_2 + found_3 + found_4 + found_5 + found_6 + found_7 + found_1 + found_9 + found_8 + found_10 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/by-ids [county/of-nodes, attendance/of-officials [claims, article/quoted, county/of-nodes, county/of-nodes], attendance/count-of-officials]
UNWIND $ids AS id
MATCH (official:Official {id: id})
WITH collect([official.id, official.name, official.pinyin]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.code]) AS rows
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[attended:ATTENDED]->(meeting:Meeting)
    WITH attended, meeting, coalesce(meeting.date, $missing_2) AS key
    WITH attended, meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_2
    RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance, attended.roles, attended.postTitle, attended.order, attended.claims]) AS rows, collect(attended.claims[..$first_4]) AS attended_4_nodes, collect(meeting) AS meeting_nodes
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2, collect(attended_4_nodes) AS nodes_2_attended_4, collect(meeting_nodes) AS nodes_2_meeting
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
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text]) AS rows
  }
  RETURN collect([4.0, article.id, rows]) AS found_4
}
CALL (nodes_2_meeting) {
  UNWIND nodes_2_meeting AS list
  UNWIND list AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.code]) AS rows
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5
}
CALL (nodes_2_meeting) {
  UNWIND nodes_2_meeting AS list
  UNWIND list AS parent_6
  WITH DISTINCT parent_6
  CALL (parent_6) {
    MATCH (parent_6)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.name, county.level]) AS rows
  }
  RETURN collect([6.0, parent_6.id, rows]) AS found_6
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_7
  WITH DISTINCT parent_7
  CALL (parent_7) {
    MATCH (parent_7)-[attended:ATTENDED]->(meeting:Meeting)
    RETURN count(DISTINCT meeting) AS rows
  }
  RETURN collect([7.0, parent_7.id, rows]) AS found_7
}
WITH [[0.0, '', found_0]] + found_1 + found_4 + found_5 + found_6 + found_2 + found_7 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/by-ids [tenure/of-officials [county/of-nodes], county/of-nodes [meeting/of-counties, official/of-counties, official/count-of-counties]]
UNWIND $ids AS id
MATCH (official:Official {id: id})
WITH collect([official.id, official.name, official.pinyin]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, post.title, holds.firstSeen, holds.lastSeen]) AS rows, collect(post) AS post_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(post_nodes) AS nodes_1_post
}
CALL (nodes_1_post) {
  UNWIND nodes_1_post AS list
  UNWIND list AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.name, county.level]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.code]) AS rows, collect(county) AS county_nodes
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3, collect(county_nodes) AS nodes_3_county
}
CALL (nodes_3_county) {
  UNWIND nodes_3_county AS list
  UNWIND list AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_4) AS key
    WITH meeting, key
    ORDER BY key, meeting.id
    LIMIT $limit_4
    RETURN collect([key, meeting.id]) AS rows
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4
}
CALL (nodes_3_county) {
  UNWIND nodes_3_county AS list
  UNWIND list AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)<-[:`IN`]-(official:Official)
    WITH official, official.name AS key
    WITH official, key
    ORDER BY key, official.id
    LIMIT $limit_5
    RETURN collect([official.id, official.name]) AS rows
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5
}
CALL (nodes_3_county) {
  UNWIND nodes_3_county AS list
  UNWIND list AS parent_6
  WITH DISTINCT parent_6
  CALL (parent_6) {
    MATCH (parent_6)<-[:`IN`]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([6.0, parent_6.id, rows]) AS found_6
}
WITH [[0.0, '', found_0]] + found_2 + found_1 + found_4 + found_5 + found_6 + found_3 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/by-ids [tenure/of-officials [county/of-nodes], county/of-nodes [meeting/of-counties], tenure/of-officials [county/of-nodes, county/of-nodes]]
UNWIND $ids AS id
MATCH (official:Official {id: id})
WITH collect([official.id]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, post.title, holds.firstSeen, holds.lastSeen]) AS rows, collect(post) AS post_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(post_nodes) AS nodes_1_post
}
CALL (nodes_1_post) {
  UNWIND nodes_1_post AS list
  UNWIND list AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.code]) AS rows, collect(county) AS county_nodes
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3, collect(county_nodes) AS nodes_3_county
}
CALL (nodes_3_county) {
  UNWIND nodes_3_county AS list
  UNWIND list AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_4) AS key
    WITH meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_4
    RETURN collect([key, meeting.id]) AS rows
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, post.title, holds.firstSeen]) AS rows, collect(post) AS post_nodes
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5, collect(post_nodes) AS nodes_5_post
}
CALL (nodes_5_post) {
  UNWIND nodes_5_post AS list
  UNWIND list AS parent_6
  WITH DISTINCT parent_6
  CALL (parent_6) {
    MATCH (parent_6)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.code]) AS rows
  }
  RETURN collect([6.0, parent_6.id, rows]) AS found_6
}
CALL (nodes_5_post) {
  UNWIND nodes_5_post AS list
  UNWIND list AS parent_7
  WITH DISTINCT parent_7
  CALL (parent_7) {
    MATCH (parent_7)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id]) AS rows
  }
  RETURN collect([7.0, parent_7.id, rows]) AS found_7
}
WITH [[0.0, '', found_0]] + found_2 + found_1 + found_4 + found_3 + found_6 + found_7 + found_5 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/by-ids [tenure/of-officials, attendance/of-officials [attendance/of-meetings [claims, article/quoted], attendance/count-of-meetings, attendance/of-meetings [claims, article/quoted], county/of-nodes], tenure/of-officials]
UNWIND $ids AS id
MATCH (official:Official {id: id})
WITH collect([official.id, official.pinyin]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, post.title, holds.firstSeen, holds.lastSeen]) AS rows
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[attended:ATTENDED]->(meeting:Meeting)
    WITH attended, meeting, coalesce(meeting.date, $missing_2) AS key
    WITH attended, meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_2
    RETURN collect([key, meeting.id, meeting.title, attended.roles, attended.order]) AS rows, collect(meeting) AS meeting_nodes
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2, collect(meeting_nodes) AS nodes_2_meeting
}
CALL (nodes_2_meeting) {
  UNWIND nodes_2_meeting AS list
  UNWIND list AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)<-[attended:ATTENDED]-(official:Official)
    WHERE (any(role IN attended.roles WHERE role IN $roles_3))
    WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
    WITH attended, official, key
    ORDER BY key, official.id
    LIMIT $limit_3
    RETURN collect([key, official.id, official.name, attended.roles, attended.claims]) AS rows, collect(attended.claims[..$first_5]) AS attended_5_nodes
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3, collect(attended_5_nodes) AS nodes_3_attended_5
}
CALL (nodes_3_attended_5) {
  UNWIND nodes_3_attended_5 AS list
  UNWIND list AS claims
  UNWIND claims AS claim
  WITH DISTINCT 'Article:' + split(claim, '"')[1] AS articleId
  MATCH (article:Article {id: articleId})
  WITH article
  CALL (article) {
    MATCH (article)
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text, article.sourceText, article.alignment]) AS rows
  }
  RETURN collect([5.0, article.id, rows]) AS found_5
}
CALL (nodes_2_meeting) {
  UNWIND nodes_2_meeting AS list
  UNWIND list AS parent_6
  WITH DISTINCT parent_6
  CALL (parent_6) {
    MATCH (parent_6)<-[attended:ATTENDED]-(official:Official)
    WHERE (any(role IN attended.roles WHERE role IN $roles_6))
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([6.0, parent_6.id, rows]) AS found_6
}
CALL (nodes_2_meeting) {
  UNWIND nodes_2_meeting AS list
  UNWIND list AS parent_7
  WITH DISTINCT parent_7
  CALL (parent_7) {
    MATCH (parent_7)<-[attended:ATTENDED]-(official:Official)
    WHERE (any(role IN attended.roles WHERE role IN $roles_7))
    WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
    WITH attended, official, key
    ORDER BY key, official.id
    LIMIT $limit_7
    RETURN collect([official.id, official.name, attended.roles, attended.claims]) AS rows, collect(attended.claims[..$first_9]) AS attended_9_nodes
  }
  RETURN collect([7.0, parent_7.id, rows]) AS found_7, collect(attended_9_nodes) AS nodes_7_attended_9
}
CALL (nodes_7_attended_9) {
  UNWIND nodes_7_attended_9 AS list
  UNWIND list AS claims
  UNWIND claims AS claim
  WITH DISTINCT 'Article:' + split(claim, '"')[1] AS articleId
  MATCH (article:Article {id: articleId})
  WITH article
  CALL (article) {
    MATCH (article)
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text]) AS rows
  }
  RETURN collect([9.0, article.id, rows]) AS found_9
}
CALL (nodes_2_meeting) {
  UNWIND nodes_2_meeting AS list
  UNWIND list AS parent_10
  WITH DISTINCT parent_10
  CALL (parent_10) {
    MATCH (parent_10)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.code]) AS rows
  }
  RETURN collect([10.0, parent_10.id, rows]) AS found_10
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_11
  WITH DISTINCT parent_11
  CALL (parent_11) {
    MATCH (parent_11)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, post.title, holds.firstSeen, holds.lastSeen]) AS rows
  }
  RETURN collect([11.0, parent_11.id, rows]) AS found_11
}
WITH [[0.0, '', found_0]] + found_1 + found_5 + found_3 + found_6 + found_9 + found_7 + found_10 + found_2 + found_11 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/by-ids [tenure/of-officials, tenure/of-officials [county/of-nodes]]
UNWIND $ids AS id
MATCH (official:Official {id: id})
WITH collect([official.id]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, post.title, holds.firstSeen, holds.lastSeen]) AS rows
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, post.title, holds.firstSeen, holds.lastSeen]) AS rows, collect(post) AS post_nodes
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2, collect(post_nodes) AS nodes_2_post
}
CALL (nodes_2_post) {
  UNWIND nodes_2_post AS list
  UNWIND list AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.code]) AS rows
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3
}
WITH [[0.0, '', found_0]] + found_1 + found_3 + found_2 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/count
MATCH (official:Official)
RETURN count(DISTINCT official) AS total

// official/count
MATCH (official:Official)
WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE official.name CONTAINS form))
RETURN count(DISTINCT official) AS total

// official/count-of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  RETURN count(DISTINCT official) AS total
}
RETURN parentId, total

// official/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WITH official, official.name AS key
  WITH official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin]) AS edges
}
RETURN parentId, edges

// official/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WITH official, official.name AS key
  WITH official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([official.id, official.name]) AS edges
}
RETURN parentId, edges

// official/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WITH official, official.name AS key
  WITH official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([official.id, official.pinyin]) AS edges
}
RETURN parentId, edges

// official/page
MATCH (official:Official)
WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE official.name CONTAINS form))
WITH official, official.name AS key
WITH official, key
ORDER BY key, official.id
LIMIT $limit
RETURN collect([official.id, official.name]) AS edges

// official/page
MATCH (official:Official)
WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE official.name CONTAINS form))
WITH official, official.name AS key
WITH official, key
ORDER BY key, official.id
LIMIT $limit
RETURN collect([official.id, official.pinyin]) AS edges

// official/page
MATCH (official:Official)
WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE official.name CONTAINS form))
WITH official, official.name AS key
WITH official, key
ORDER BY key, official.id
LIMIT $limit
RETURN collect([official.id]) AS edges

// official/page
MATCH (official:Official)
WITH official, official.name AS key
WITH official, key
ORDER BY key, official.id
LIMIT $limit
RETURN collect([key, official.id, official.name, official.pinyin]) AS edges

// official/page [attendance/of-officials, county/of-nodes [meeting/of-counties, meeting/count-of-counties, official/of-counties, official/count-of-counties, meeting/of-counties, meeting/count-of-counties]]
MATCH (official:Official)
WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE official.name CONTAINS form))
WITH official, official.name AS key
WITH official, key
ORDER BY key, official.id
LIMIT $limit
WITH collect([official.id]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[attended:ATTENDED]->(meeting:Meeting)
    WITH attended, meeting, coalesce(meeting.date, $missing_1) AS key
    WITH attended, meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_1
    RETURN collect([key, meeting.id, meeting.title, meeting.type, meeting.date, meeting.lastDay, meeting.place, meeting.statedAttendance, attended.roles, attended.postTitle, attended.order]) AS rows
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id]) AS rows, collect(county) AS county_nodes
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2, collect(county_nodes) AS nodes_2_county
}
CALL (nodes_2_county) {
  UNWIND nodes_2_county AS list
  UNWIND list AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_3) AS key
    WITH meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_3
    RETURN collect([key, meeting.id]) AS rows
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3
}
CALL (nodes_2_county) {
  UNWIND nodes_2_county AS list
  UNWIND list AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)<-[:HELD_IN]-(meeting:Meeting)
    RETURN count(DISTINCT meeting) AS rows
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4
}
CALL (nodes_2_county) {
  UNWIND nodes_2_county AS list
  UNWIND list AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)<-[:`IN`]-(official:Official)
    WITH official, official.name AS key
    WITH official, key
    ORDER BY key, official.id
    LIMIT $limit_5
    RETURN collect([official.id, official.pinyin]) AS rows
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5
}
CALL (nodes_2_county) {
  UNWIND nodes_2_county AS list
  UNWIND list AS parent_6
  WITH DISTINCT parent_6
  CALL (parent_6) {
    MATCH (parent_6)<-[:`IN`]-(official:Official)
    RETURN count(DISTINCT official) AS rows
  }
  RETURN collect([6.0, parent_6.id, rows]) AS found_6
}
CALL (nodes_2_county) {
  UNWIND nodes_2_county AS list
  UNWIND list AS parent_7
  WITH DISTINCT parent_7
  CALL (parent_7) {
    MATCH (parent_7)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_7) AS key
    WITH meeting, key
    ORDER BY key, meeting.id
    LIMIT $limit_7
    RETURN collect([key, meeting.id, meeting.place, meeting.statedAttendance]) AS rows
  }
  RETURN collect([7.0, parent_7.id, rows]) AS found_7
}
CALL (nodes_2_county) {
  UNWIND nodes_2_county AS list
  UNWIND list AS parent_8
  WITH DISTINCT parent_8
  CALL (parent_8) {
    MATCH (parent_8)<-[:HELD_IN]-(meeting:Meeting)
    RETURN count(DISTINCT meeting) AS rows
  }
  RETURN collect([8.0, parent_8.id, rows]) AS found_8
}
WITH [[0.0, '', found_0]] + found_1 + found_3 + found_4 + found_5 + found_6 + found_7 + found_8 + found_2 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/page [county/of-nodes [meeting/of-counties, meeting/count-of-counties, meeting/of-counties, meeting/count-of-counties, meeting/of-counties, meeting/count-of-counties]]
MATCH (official:Official)
WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE official.name CONTAINS form))
WITH official, official.name AS key
WITH official, key
ORDER BY key, official.id
LIMIT $limit
WITH collect([key, official.id, official.name, official.pinyin]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id]) AS rows, collect(county) AS county_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(county_nodes) AS nodes_1_county
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_2) AS key
    WITH meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_2
    RETURN collect([meeting.id]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)<-[:HELD_IN]-(meeting:Meeting)
    RETURN count(DISTINCT meeting) AS rows
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_4) AS key
    WITH meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_4
    RETURN collect([key, meeting.id, meeting.place, meeting.statedAttendance]) AS rows
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)<-[:HELD_IN]-(meeting:Meeting)
    RETURN count(DISTINCT meeting) AS rows
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_6
  WITH DISTINCT parent_6
  CALL (parent_6) {
    MATCH (parent_6)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_6) AS key
    WITH meeting, key
    ORDER BY key, meeting.id
    LIMIT $limit_6
    RETURN collect([key, meeting.id, meeting.type, meeting.date]) AS rows
  }
  RETURN collect([6.0, parent_6.id, rows]) AS found_6
}
CALL (nodes_1_county) {
  UNWIND nodes_1_county AS list
  UNWIND list AS parent_7
  WITH DISTINCT parent_7
  CALL (parent_7) {
    MATCH (parent_7)<-[:HELD_IN]-(meeting:Meeting)
    RETURN count(DISTINCT meeting) AS rows
  }
  RETURN collect([7.0, parent_7.id, rows]) AS found_7
}
WITH [[0.0, '', found_0]] + found_2 + found_3 + found_4 + found_5 + found_6 + found_7 + found_1 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/page [county/of-nodes, attendance/of-officials [claims, article/quoted, county/of-nodes], attendance/count-of-officials]
MATCH (official:Official)
WITH official, official.name AS key
WITH official, key
ORDER BY key, official.id
LIMIT $limit
WITH collect([key, official.id, official.name]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.code]) AS rows
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[attended:ATTENDED]->(meeting:Meeting)
    WITH attended, meeting, coalesce(meeting.date, $missing_2) AS key
    WITH attended, meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_2
    RETURN collect([key, meeting.id, attended.claims]) AS rows, collect(attended.claims[..$first_4]) AS attended_4_nodes, collect(meeting) AS meeting_nodes
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2, collect(attended_4_nodes) AS nodes_2_attended_4, collect(meeting_nodes) AS nodes_2_meeting
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
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text]) AS rows
  }
  RETURN collect([4.0, article.id, rows]) AS found_4
}
CALL (nodes_2_meeting) {
  UNWIND nodes_2_meeting AS list
  UNWIND list AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id]) AS rows
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_6
  WITH DISTINCT parent_6
  CALL (parent_6) {
    MATCH (parent_6)-[attended:ATTENDED]->(meeting:Meeting)
    RETURN count(DISTINCT meeting) AS rows
  }
  RETURN collect([6.0, parent_6.id, rows]) AS found_6
}
WITH [[0.0, '', found_0]] + found_1 + found_4 + found_5 + found_2 + found_6 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/page [county/of-nodes]
MATCH (official:Official)
WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE official.name CONTAINS form))
WITH official, official.name AS key
WITH official, key
ORDER BY key, official.id
LIMIT $limit
WITH collect([official.id, official.pinyin]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.name, county.level]) AS rows
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1
}
WITH [[0.0, '', found_0]] + found_1 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/page [county/of-nodes]
MATCH (official:Official)
WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE official.name CONTAINS form))
WITH official, official.name AS key
WITH official, key
ORDER BY key, official.id
LIMIT $limit
WITH collect([official.id]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.name, county.level]) AS rows
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1
}
WITH [[0.0, '', found_0]] + found_1 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/page [official/count, attendance/of-officials [claims, article/quoted, county/of-nodes], county/of-nodes [meeting/of-counties, meeting/count-of-counties]]
MATCH (official:Official)
WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE official.name CONTAINS form))
WITH collect(DISTINCT official) AS counted
CALL (counted) {
  UNWIND counted AS official
  WITH official, official.name AS key
  WITH official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id]) AS found_0, collect(official) AS nodes_0_official
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[attended:ATTENDED]->(meeting:Meeting)
    WITH attended, meeting, coalesce(meeting.date, $missing_2) AS key
    WITH attended, meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_2
    RETURN collect([meeting.id, meeting.type, meeting.date, attended.claims]) AS rows, collect(attended.claims[..$first_4]) AS attended_4_nodes, collect(meeting) AS meeting_nodes
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2, collect(attended_4_nodes) AS nodes_2_attended_4, collect(meeting_nodes) AS nodes_2_meeting
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
CALL (nodes_2_meeting) {
  UNWIND nodes_2_meeting AS list
  UNWIND list AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.code]) AS rows
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_6
  WITH DISTINCT parent_6
  CALL (parent_6) {
    MATCH (parent_6)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id]) AS rows, collect(county) AS county_nodes
  }
  RETURN collect([6.0, parent_6.id, rows]) AS found_6, collect(county_nodes) AS nodes_6_county
}
CALL (nodes_6_county) {
  UNWIND nodes_6_county AS list
  UNWIND list AS parent_7
  WITH DISTINCT parent_7
  CALL (parent_7) {
    MATCH (parent_7)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_7) AS key
    WITH meeting, key
    ORDER BY key, meeting.id
    LIMIT $limit_7
    RETURN collect([key, meeting.id, meeting.place, meeting.statedAttendance]) AS rows
  }
  RETURN collect([7.0, parent_7.id, rows]) AS found_7
}
CALL (nodes_6_county) {
  UNWIND nodes_6_county AS list
  UNWIND list AS parent_8
  WITH DISTINCT parent_8
  CALL (parent_8) {
    MATCH (parent_8)<-[:HELD_IN]-(meeting:Meeting)
    RETURN count(DISTINCT meeting) AS rows
  }
  RETURN collect([8.0, parent_8.id, rows]) AS found_8
}
WITH [[0.0, '', found_0]] + [[1.0, '', size(counted)]] + found_4 + found_5 + found_2 + found_7 + found_8 + found_6 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/page [official/count, tenure/of-officials [county/of-nodes, county/of-nodes], tenure/of-officials, tenure/of-officials [county/of-nodes, county/of-nodes]]
MATCH (official:Official)
WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE official.name CONTAINS form))
WITH collect(DISTINCT official) AS counted
CALL (counted) {
  UNWIND counted AS official
  WITH official, official.name AS key
  WITH official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name]) AS found_0, collect(official) AS nodes_0_official
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, post.title, holds.firstSeen]) AS rows, collect(post) AS post_nodes
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2, collect(post_nodes) AS nodes_2_post
}
CALL (nodes_2_post) {
  UNWIND nodes_2_post AS list
  UNWIND list AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.code]) AS rows
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3
}
CALL (nodes_2_post) {
  UNWIND nodes_2_post AS list
  UNWIND list AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id]) AS rows
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, post.title, holds.firstSeen]) AS rows
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_6
  WITH DISTINCT parent_6
  CALL (parent_6) {
    MATCH (parent_6)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, post.title, holds.firstSeen, holds.lastSeen]) AS rows, collect(post) AS post_nodes
  }
  RETURN collect([6.0, parent_6.id, rows]) AS found_6, collect(post_nodes) AS nodes_6_post
}
CALL (nodes_6_post) {
  UNWIND nodes_6_post AS list
  UNWIND list AS parent_7
  WITH DISTINCT parent_7
  CALL (parent_7) {
    MATCH (parent_7)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.code]) AS rows
  }
  RETURN collect([7.0, parent_7.id, rows]) AS found_7
}
CALL (nodes_6_post) {
  UNWIND nodes_6_post AS list
  UNWIND list AS parent_8
  WITH DISTINCT parent_8
  CALL (parent_8) {
    MATCH (parent_8)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.name, county.level]) AS rows
  }
  RETURN collect([8.0, parent_8.id, rows]) AS found_8
}
WITH [[0.0, '', found_0]] + [[1.0, '', size(counted)]] + found_3 + found_4 + found_2 + found_5 + found_7 + found_8 + found_6 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/page [tenure/of-officials [county/of-nodes, county/of-nodes], county/of-nodes [meeting/of-counties, meeting/count-of-counties]]
MATCH (official:Official)
WITH official, official.name AS key
WITH official, key
ORDER BY key, official.id
LIMIT $limit
WITH collect([official.id, official.pinyin]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, post.title, holds.firstSeen, holds.lastSeen]) AS rows, collect(post) AS post_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(post_nodes) AS nodes_1_post
}
CALL (nodes_1_post) {
  UNWIND nodes_1_post AS list
  UNWIND list AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.name, county.level]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_1_post) {
  UNWIND nodes_1_post AS list
  UNWIND list AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id]) AS rows
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_4
  WITH DISTINCT parent_4
  CALL (parent_4) {
    MATCH (parent_4)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id]) AS rows, collect(county) AS county_nodes
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4, collect(county_nodes) AS nodes_4_county
}
CALL (nodes_4_county) {
  UNWIND nodes_4_county AS list
  UNWIND list AS parent_5
  WITH DISTINCT parent_5
  CALL (parent_5) {
    MATCH (parent_5)<-[:HELD_IN]-(meeting:Meeting)
    WITH meeting, coalesce(meeting.date, $missing_5) AS key
    WITH meeting, key
    ORDER BY key, meeting.id
    LIMIT $limit_5
    RETURN collect([key, meeting.id]) AS rows
  }
  RETURN collect([5.0, parent_5.id, rows]) AS found_5
}
CALL (nodes_4_county) {
  UNWIND nodes_4_county AS list
  UNWIND list AS parent_6
  WITH DISTINCT parent_6
  CALL (parent_6) {
    MATCH (parent_6)<-[:HELD_IN]-(meeting:Meeting)
    RETURN count(DISTINCT meeting) AS rows
  }
  RETURN collect([6.0, parent_6.id, rows]) AS found_6
}
WITH [[0.0, '', found_0]] + found_2 + found_3 + found_1 + found_5 + found_6 + found_4 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/page [tenure/of-officials [county/of-nodes], attendance/of-officials [claims, article/quoted]]
MATCH (official:Official)
WITH official, official.name AS key
WITH official, key
ORDER BY key, official.id
LIMIT $limit
WITH collect([key, official.id, official.name]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, holds.firstSeen]) AS rows, collect(post) AS post_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(post_nodes) AS nodes_1_post
}
CALL (nodes_1_post) {
  UNWIND nodes_1_post AS list
  UNWIND list AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)-[attended:ATTENDED]->(meeting:Meeting)
    WITH attended, meeting, coalesce(meeting.date, $missing_3) AS key
    WITH attended, meeting, key
    ORDER BY key DESC, meeting.id
    LIMIT $limit_3
    RETURN collect([meeting.id, attended.claims]) AS rows, collect(attended.claims[..$first_5]) AS attended_5_nodes
  }
  RETURN collect([3.0, parent_3.id, rows]) AS found_3, collect(attended_5_nodes) AS nodes_3_attended_5
}
CALL (nodes_3_attended_5) {
  UNWIND nodes_3_attended_5 AS list
  UNWIND list AS claims
  UNWIND claims AS claim
  WITH DISTINCT 'Article:' + split(claim, '"')[1] AS articleId
  MATCH (article:Article {id: articleId})
  WITH article
  CALL (article) {
    MATCH (article)
    RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text]) AS rows
  }
  RETURN collect([5.0, article.id, rows]) AS found_5
}
WITH [[0.0, '', found_0]] + found_2 + found_1 + found_5 + found_3 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// official/page [tenure/of-officials [county/of-nodes], tenure/of-officials [county/of-nodes]]
MATCH (official:Official)
WITH official, official.name AS key
WITH official, key
ORDER BY key, official.id
LIMIT $limit
WITH collect([key, official.id, official.name, official.pinyin]) AS found_0, collect(official) AS nodes_0_official
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_1
  WITH DISTINCT parent_1
  CALL (parent_1) {
    MATCH (parent_1)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, post.title, holds.firstSeen]) AS rows, collect(post) AS post_nodes
  }
  RETURN collect([1.0, parent_1.id, rows]) AS found_1, collect(post_nodes) AS nodes_1_post
}
CALL (nodes_1_post) {
  UNWIND nodes_1_post AS list
  UNWIND list AS parent_2
  WITH DISTINCT parent_2
  CALL (parent_2) {
    MATCH (parent_2)-[:`IN`|HELD_IN]->(county:County)
    WITH county
    ORDER BY county.name, county.id
    RETURN collect([county.id, county.name, county.level]) AS rows
  }
  RETURN collect([2.0, parent_2.id, rows]) AS found_2
}
CALL (nodes_0_official) {
  UNWIND nodes_0_official AS parent_3
  WITH DISTINCT parent_3
  CALL (parent_3) {
    MATCH (parent_3)-[holds:HOLDS]->(post:Post)
    WITH holds, post
    ORDER BY coalesce(holds.firstSeen, '~'), post.id
    RETURN collect([post.id, post.title, holds.firstSeen]) AS rows, collect(post) AS post_nodes
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
    RETURN collect([county.id]) AS rows
  }
  RETURN collect([4.0, parent_4.id, rows]) AS found_4
}
WITH [[0.0, '', found_0]] + found_2 + found_1 + found_4 + found_3 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// policy/count-of-meetings
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  RETURN count(DISTINCT policy) AS total
}
RETURN parentId, total

// policy/of-meetings
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  WITH policy, policy.title AS key
  WITH policy, key
  ORDER BY key, policy.id
  LIMIT $limit
  RETURN collect([key, policy.id, policy.title, policy.kind]) AS edges
}
RETURN parentId, edges

// relationship/claims
UNWIND $pairs AS pair
MATCH (from:Node {id: pair.from})-[relationship]->(to:Node {id: pair.to})
WHERE relationship.claims IS NOT NULL
RETURN from.id AS from, type(relationship) AS type, to.id AS to, relationship.claims AS claims, relationship.addedAt AS addedAt

// search/page
MATCH (node:Node)
WHERE node.searchText CONTAINS $longest
  AND all(word IN $words WHERE node.searchText CONTAINS word)
WITH node, size(coalesce(node.name, node.title, node.metric)) AS length, COUNT {
  (node)--() } AS degree
WITH node, CASE WHEN node.searchText CONTAINS $exact THEN 3000000000 WHEN node.searchText CONTAINS $prefix THEN 2000000000 ELSE 1000000000 END + CASE WHEN length < 999 THEN (999 - length) * 1000000 ELSE 0 END + CASE WHEN degree < 999999 THEN degree ELSE 999999 END AS key
WITH node, key
ORDER BY key DESC, node.id
LIMIT $limit
RETURN collect([key, node.id, node.name, node.pinyin, node.title, node.code, node.level, node.type, node.date, node.lastDay, node.place, node.statedAttendance, node.kind, node.metric, node.value, node.unit, node.year, node.isGoal, node.formerValue, node.formerYear, node.url, node.source, node.published, node.loadedAt]) AS edges

// search/page [search/count]
MATCH (node:Node)
WHERE node.searchText CONTAINS $longest
  AND all(word IN $words WHERE node.searchText CONTAINS word)
WITH collect(DISTINCT node) AS counted
CALL (counted) {
  UNWIND counted AS node
  WITH node, size(coalesce(node.name, node.title, node.metric)) AS length, COUNT {
    (node)--() } AS degree
  WITH node, CASE WHEN node.searchText CONTAINS $exact THEN 3000000000 WHEN node.searchText CONTAINS $prefix THEN 2000000000 ELSE 1000000000 END + CASE WHEN length < 999 THEN (999 - length) * 1000000 ELSE 0 END + CASE WHEN degree < 999999 THEN degree ELSE 999999 END AS key
  WITH node, key
  ORDER BY key DESC, node.id
  LIMIT $limit
  RETURN collect([key, node.id, node.name, node.pinyin, node.title, node.code, node.level, node.type, node.date, node.lastDay, node.place, node.statedAttendance, node.kind, node.metric, node.value, node.unit, node.year, node.isGoal, node.formerValue, node.formerYear, node.url, node.source, node.published, node.loadedAt]) AS found_0
}
WITH [[0.0, '', found_0]] + [[1.0, '', size(counted)]] AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// tenure/of-officials
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[holds:HOLDS]->(post:Post)
  WITH holds, post
  ORDER BY coalesce(holds.firstSeen, '~'), post.id
  RETURN collect([post.id, holds.firstSeen]) AS tenures
}
RETURN parentId, tenures

// tenure/of-posts
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Post {id: parentId})<-[holds:HOLDS]-(official:Official)
  WITH holds, official, coalesce(holds.firstSeen, $missing) AS key
  WITH holds, official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, holds.firstSeen, holds.lastSeen]) AS edges
}
RETURN parentId, edges

// timeline/of-officials
UNWIND $parentIds AS parentId
CALL (parentId) {
  CALL (parentId) {
    MATCH (:Official {id: parentId})-[holds:HOLDS]->(post:Post)
    RETURN coalesce(holds.firstSeen, $missing) AS key, post.id AS id, {id: post.id, title: post.title, firstSeen: holds.firstSeen, lastSeen: holds.lastSeen} AS tenure, NULL AS attendance
    UNION ALL
    MATCH (:Official {id: parentId})-[attended:ATTENDED]->(meeting:Meeting)
    RETURN coalesce(meeting.date, $missing) AS key, meeting.id AS id, NULL AS tenure, {id: meeting.id, title: meeting.title, type: meeting.type, date: meeting.date, lastDay: meeting.lastDay, place: meeting.place, statedAttendance: meeting.statedAttendance, roles: attended.roles, postTitle: attended.postTitle, order: attended.order} AS attendance
  }
  WITH key, id, tenure, attendance
  WITH key, id, tenure, attendance
  ORDER BY key, id
  LIMIT $limit
  RETURN collect([key, id, tenure, attendance]) AS edges
}
RETURN parentId, edges
