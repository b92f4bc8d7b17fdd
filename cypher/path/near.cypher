// The nodes at most two edges from both of two ends, by id, each with how far it is from an end and over which node; or that an end is tied to too many to see.
UNWIND [$from, $to] AS end
MATCH (start:Node {id: end})
WITH start, end
CALL (start) {
  RETURN start.id AS id, 0 AS edges, start.id AS via
  UNION ALL
  MATCH (start)-[edge]-(near)
  WHERE type(edge) IN $types
  WITH DISTINCT start, near
  LIMIT $nodes
  RETURN near.id AS id, 1 AS edges, start.id AS via
  UNION ALL
  MATCH (start)-[edge]-(near)
  WHERE type(edge) IN $types
  WITH DISTINCT near
  LIMIT $nodes
  MATCH (near)-[next]-(far)
  WHERE type(next) IN $types
  WITH near, far
  LIMIT $edges
  RETURN far.id AS id, 2 AS edges, near.id AS via
}
WITH id, end, edges, via
ORDER BY id, end, edges, via
WITH id, collect([end, edges, via]) AS ways,
  count(CASE WHEN end = $from AND edges = 1 THEN 1 END) AS nearFrom, count(CASE WHEN end = $to AND edges = 1 THEN 1 END) AS nearTo,
  count(CASE WHEN end = $from AND edges = 2 THEN 1 END) AS farFrom, count(CASE WHEN end = $to AND edges = 2 THEN 1 END) AS farTo
ORDER BY id
WITH collect(CASE WHEN any(way IN ways WHERE way[0] <> ways[0][0]) THEN [id, ways] END) AS met,
  sum(nearFrom) >= $nodes OR sum(nearTo) >= $nodes OR sum(farFrom) >= $edges OR sum(farTo) >= $edges AS isCut
RETURN CASE WHEN isCut THEN [] ELSE met END AS met, coalesce(isCut, false) AS isCut
