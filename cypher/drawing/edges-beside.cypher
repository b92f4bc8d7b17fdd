// The edges of some kinds that run from any of the given nodes to one of them or to one of some others, by source, type and target.
UNWIND $ids AS id
MATCH (node:Node {id: id})
WITH node
MATCH (node)-[edge]-(other)
WHERE type(edge) IN $types AND other.id IN $others
  AND ($firstDay IS NULL OR type(edge) <> 'HOLDS' OR edge.lastSeen >= $firstDay)
  AND ($lastDay IS NULL OR type(edge) <> 'HOLDS' OR edge.firstSeen <= $lastDay)
WITH DISTINCT edge, startNode(edge).id AS source, endNode(edge).id AS target, type(edge) AS type
RETURN source, target, type, edge.roles AS roles, edge.postTitle AS postTitle,
  edge.firstSeen AS firstSeen, edge.lastSeen AS lastSeen, size(edge.claims) AS articles
ORDER BY source, type, target
LIMIT $limit
