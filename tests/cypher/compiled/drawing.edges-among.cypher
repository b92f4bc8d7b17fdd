//
UNWIND $ids AS id
MATCH (from:Node {id: id})
WITH from
MATCH (from)-[edge]->(to)
WHERE type(edge) IN $types
  AND to.id IN $ids
RETURN from.id AS source, to.id AS target, type(edge) AS type, edge.roles AS roles, edge.postTitle AS postTitle, edge.firstSeen AS firstSeen, edge.lastSeen AS lastSeen, size(edge.claims) AS articles
ORDER BY source, type, target

// firstDay lastDay
UNWIND $ids AS id
MATCH (from:Node {id: id})
WITH from
MATCH (from)-[edge]->(to)
WHERE type(edge) IN $types
  AND to.id IN $ids
  AND (type(edge) <> 'HOLDS' OR edge.lastSeen >= $firstDay)
  AND (type(edge) <> 'HOLDS' OR edge.firstSeen <= $lastDay)
RETURN from.id AS source, to.id AS target, type(edge) AS type, edge.roles AS roles, edge.postTitle AS postTitle, edge.firstSeen AS firstSeen, edge.lastSeen AS lastSeen, size(edge.claims) AS articles
ORDER BY source, type, target
