//
UNWIND $ids AS id
MATCH (node:Node {id: id})
WITH node
MATCH (node)-[edge]-(other)
WHERE type(edge) IN $types
  AND other.id IN $others
WITH DISTINCT edge, startNode(edge).id AS source, endNode(edge).id AS target, type(edge) AS type
RETURN source, target, type, edge.roles AS roles, edge.postTitle AS postTitle, edge.firstSeen AS firstSeen, edge.lastSeen AS lastSeen, size(edge.claims) AS articles
ORDER BY source, type, target
LIMIT $limit

// firstDay lastDay
UNWIND $ids AS id
MATCH (node:Node {id: id})
WITH node
MATCH (node)-[edge]-(other)
WHERE type(edge) IN $types
  AND other.id IN $others
  AND (type(edge) <> 'HOLDS' OR edge.lastSeen >= $firstDay)
  AND (type(edge) <> 'HOLDS' OR edge.firstSeen <= $lastDay)
WITH DISTINCT edge, startNode(edge).id AS source, endNode(edge).id AS target, type(edge) AS type
RETURN source, target, type, edge.roles AS roles, edge.postTitle AS postTitle, edge.firstSeen AS firstSeen, edge.lastSeen AS lastSeen, size(edge.claims) AS articles
ORDER BY source, type, target
LIMIT $limit
