// co-attendance/page
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
MATCH (meeting)<-[:ATTENDED]-(one:Official)
MATCH (meeting)<-[:ATTENDED]-(other:Official)
WHERE one.id < other.id
WITH one, other, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
WHERE key >= $minMeetings
WITH one, other, key, firstShared, lastShared, one.id + ' ' + other.id AS id
WITH one, other, key, firstShared, lastShared, id
ORDER BY key DESC, id
LIMIT $limit
RETURN collect([key, id, [{id: one.id, name: one.name, pinyin: one.pinyin}, {id: other.id, name: other.name, pinyin: other.pinyin}], firstShared, lastShared]) AS edges

// co-attendance/pairs
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WITH COUNT {
  (meeting)<-[:ATTENDED]-() } AS attendees
RETURN coalesce(sum(attendees * (attendees - 1) / 2), 0) AS pairs

// drawing/nodes
UNWIND $ids AS id
MATCH (node:Node {id: id})
RETURN node.id AS id, coalesce(node.name, node.title, node.metric) AS label, COUNT {
  (node)--() } AS degree, node.date AS date, {id: node.id, name: node.name, pinyin: node.pinyin, title: node.title, code: node.code, level: node.level, type: node.type, date: node.date, lastDay: node.lastDay, place: node.place, statedAttendance: node.statedAttendance, kind: node.kind, metric: node.metric, value: node.value, unit: node.unit, year: node.year, isGoal: node.isGoal, formerValue: node.formerValue, formerYear: node.formerYear, url: node.url, source: node.source, published: node.published, loadedAt: node.loadedAt} AS node

// identity/merged-into
UNWIND $ids AS id
MATCH (duplicate:Identity {id: id})-[:MERGED_INTO]->(keep:Identity)
RETURN id, keep.id AS into, keep.name AS name

// meeting/by-ids
UNWIND $ids AS id
MATCH (meeting:Meeting {id: id})
RETURN meeting.id AS id, meeting.title AS title, meeting.type AS type, meeting.date AS date, meeting.lastDay AS lastDay, meeting.place AS place, meeting.statedAttendance AS statedAttendance

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

// official/by-ids
UNWIND $ids AS id
MATCH (official:Official {id: id})
RETURN official.id AS id, official.name AS name, official.pinyin AS pinyin

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

// path/level
UNWIND $ids AS id
MATCH (node:Node {id: id})
WITH node, id
MATCH (node)-[edge]-(other)
WHERE type(edge) IN $types
WITH DISTINCT other.id AS reached, id
ORDER BY reached, id
WITH reached, collect(id) AS via
RETURN reached, via
ORDER BY reached
LIMIT $limit

// path/near
UNWIND [$from, $to] AS endId
MATCH (start:Node {id: endId})
WITH start, endId
CALL (start) {
  RETURN start AS reached, 0 AS edges, start AS via
  UNION ALL
  MATCH (start)-[edge]-(near)
  WHERE type(edge) IN $types
  WITH DISTINCT start, near
  LIMIT $nodes
  RETURN near AS reached, 1 AS edges, start AS via
  UNION ALL
  MATCH (start)-[edge]-(near)
  WHERE type(edge) IN $types
  WITH DISTINCT near
  LIMIT $nodes
  MATCH (near)-[next]-(far)
  WHERE type(next) IN $types
  WITH near, far
  LIMIT $edges
  RETURN far AS reached, 2 AS edges, near AS via
}
WITH reached, collect([endId, edges, via]) AS ways, min(endId) <> max(endId) AS isMet, count(CASE WHEN edges = 1 THEN 1 END) AS near, count(CASE WHEN edges = 2 THEN 1 END) AS far
WITH collect(CASE WHEN isMet THEN [reached.id, [way IN ways | [way[0], way[1], way[2].id]]] END) AS met, coalesce(sum(near) >= $nodes OR sum(far) >= $edges, FALSE) AS isCut
RETURN CASE WHEN isCut THEN [] ELSE met END AS met, isCut

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
