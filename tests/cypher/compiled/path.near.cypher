//
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

// firstDay lastDay
UNWIND [$from, $to] AS endId
MATCH (start:Node {id: endId})
WITH start, endId
CALL (start) {
  RETURN start AS reached, 0 AS edges, start AS via
  UNION ALL
  MATCH (start)-[edge]-(near)
  WHERE type(edge) IN $types
    AND (near.sortDate IS NULL OR near.lastDay >= $firstDay OR near.id IN [$from, $to])
    AND (near.sortDate IS NULL OR near.date <= $lastDay OR near.id IN [$from, $to])
    AND (type(edge) <> 'HOLDS' OR edge.lastSeen >= $firstDay)
    AND (type(edge) <> 'HOLDS' OR edge.firstSeen <= $lastDay)
  WITH DISTINCT start, near
  LIMIT $nodes
  RETURN near AS reached, 1 AS edges, start AS via
  UNION ALL
  MATCH (start)-[edge]-(near)
  WHERE type(edge) IN $types
    AND (near.sortDate IS NULL OR near.lastDay >= $firstDay OR near.id IN [$from, $to])
    AND (near.sortDate IS NULL OR near.date <= $lastDay OR near.id IN [$from, $to])
    AND (type(edge) <> 'HOLDS' OR edge.lastSeen >= $firstDay)
    AND (type(edge) <> 'HOLDS' OR edge.firstSeen <= $lastDay)
  WITH DISTINCT near
  LIMIT $nodes
  MATCH (near)-[next]-(far)
  WHERE type(next) IN $types
    AND (far.sortDate IS NULL OR far.lastDay >= $firstDay OR far.id IN [$from, $to])
    AND (far.sortDate IS NULL OR far.date <= $lastDay OR far.id IN [$from, $to])
    AND (type(next) <> 'HOLDS' OR next.lastSeen >= $firstDay)
    AND (type(next) <> 'HOLDS' OR next.firstSeen <= $lastDay)
  WITH near, far
  LIMIT $edges
  RETURN far AS reached, 2 AS edges, near AS via
}
WITH reached, collect([endId, edges, via]) AS ways, min(endId) <> max(endId) AS isMet, count(CASE WHEN edges = 1 THEN 1 END) AS near, count(CASE WHEN edges = 2 THEN 1 END) AS far
WITH collect(CASE WHEN isMet THEN [reached.id, [way IN ways | [way[0], way[1], way[2].id]]] END) AS met, coalesce(sum(near) >= $nodes OR sum(far) >= $edges, FALSE) AS isCut
RETURN CASE WHEN isCut THEN [] ELSE met END AS met, isCut
