// drawing/nodes [drawing/edges-of-nodes [claims, article/quoted]]
UNWIND $ids AS id
MATCH (node:Node {id: id})
WITH collect([node.id, coalesce(node.name, node.title, node.metric), COUNT {
  (node)--() }, node.date, node.id, node.name, node.pinyin, node.title, node.code, node.level, node.type, node.date, node.lastDay, node.place, node.statedAttendance]) AS found_0, collect(node) AS nodes_0_node
CALL (nodes_0_node) {
  UNWIND nodes_0_node AS from
  WITH DISTINCT from
  CALL (from) {
    UNWIND [pair IN $pairs_1 WHERE pair.from = from.id] AS pair
    MATCH (from)-[edge]-(to:Node {id: pair.to})
    WHERE type(edge) IN $types_1
    WITH DISTINCT edge, startNode(edge).id AS source, endNode(edge).id AS target, type(edge) AS type
    ORDER BY source, type, target
    RETURN collect([source, target, type, edge.roles, edge.postTitle, edge.firstSeen, edge.lastSeen, size(edge.claims), edge.claims]) AS rows, collect(edge.claims[..$first_3]) AS edge_3_nodes
  }
  RETURN collect([1.0, from.id, rows]) AS found_1, collect(edge_3_nodes) AS nodes_1_edge_3
}
CALL (nodes_1_edge_3) {
  UNWIND nodes_1_edge_3 AS list
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
WITH [[0.0, '', found_0]] + found_3 + found_1 AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

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
