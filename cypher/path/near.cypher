// The nodes at most two edges from both of two ends, in no particular order, each with its distance from an end and the node before it; or that both have too many neighbors.
UNWIND [$from, $to] AS endId
MATCH (start:Node {id: endId})
WITH start, endId
CALL (start) {
  RETURN start AS reached, 0 AS edges, start AS via
  UNION ALL
  MATCH (start)-[edge]-(near)
  WHERE type(edge) IN $types
    AND ($firstDay IS NULL OR near.sortDate IS NULL OR near.lastDay >= $firstDay OR near.id IN [$from, $to])
    AND ($lastDay IS NULL OR near.sortDate IS NULL OR near.date <= $lastDay OR near.id IN [$from, $to])
    AND ($firstDay IS NULL OR type(edge) <> 'HOLDS' OR edge.lastSeen >= $firstDay)
    AND ($lastDay IS NULL OR type(edge) <> 'HOLDS' OR edge.firstSeen <= $lastDay)
  WITH DISTINCT start, near
  LIMIT $nodes
  RETURN near AS reached, 1 AS edges, start AS via
  UNION ALL
  MATCH (start)-[edge]-(near)
  WHERE type(edge) IN $types
    AND ($firstDay IS NULL OR near.sortDate IS NULL OR near.lastDay >= $firstDay OR near.id IN [$from, $to])
    AND ($lastDay IS NULL OR near.sortDate IS NULL OR near.date <= $lastDay OR near.id IN [$from, $to])
    AND ($firstDay IS NULL OR type(edge) <> 'HOLDS' OR edge.lastSeen >= $firstDay)
    AND ($lastDay IS NULL OR type(edge) <> 'HOLDS' OR edge.firstSeen <= $lastDay)
  WITH DISTINCT near
  LIMIT $nodes
  MATCH (near)-[next]-(far)
  WHERE type(next) IN $types
    AND ($firstDay IS NULL OR far.sortDate IS NULL OR far.lastDay >= $firstDay OR far.id IN [$from, $to])
    AND ($lastDay IS NULL OR far.sortDate IS NULL OR far.date <= $lastDay OR far.id IN [$from, $to])
    AND ($firstDay IS NULL OR type(next) <> 'HOLDS' OR next.lastSeen >= $firstDay)
    AND ($lastDay IS NULL OR type(next) <> 'HOLDS' OR next.firstSeen <= $lastDay)
  WITH near, far
  LIMIT $edges
  RETURN far AS reached, 2 AS edges, near AS via
}
WITH reached, collect([endId, edges, via]) AS ways, min(endId) <> max(endId) AS isMet,
  count(CASE WHEN edges = 1 THEN 1 END) AS near, count(CASE WHEN edges = 2 THEN 1 END) AS far
WITH collect(CASE WHEN isMet THEN [reached.id, [way IN ways | [way[0], way[1], way[2].id]]] END) AS met,
  coalesce(sum(near) >= $nodes OR sum(far) >= $edges, false) AS isCut
RETURN CASE WHEN isCut THEN [] ELSE met END AS met, isCut
