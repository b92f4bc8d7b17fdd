// The edges of some kinds that run between any two of the given nodes, by source, type and target.
UNWIND $ids AS id
MATCH (from:Node {id: id})
WITH from
MATCH (from)-[edge]->(to)
WHERE type(edge) IN $types AND to.id IN $ids
  AND ($firstDay IS NULL OR type(edge) <> 'HOLDS' OR edge.lastSeen >= $firstDay)
  AND ($lastDay IS NULL OR type(edge) <> 'HOLDS' OR edge.firstSeen <= $lastDay)
RETURN from.id AS source, to.id AS target, type(edge) AS type, edge.roles AS roles, edge.postTitle AS postTitle,
  edge.firstSeen AS firstSeen, edge.lastSeen AS lastSeen, size(edge.claims) AS articles
ORDER BY source, type, target
