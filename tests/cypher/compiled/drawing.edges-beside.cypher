//
UNWIND $groups AS group
UNWIND group.ids AS id
MATCH (node:Node {id: id})
WITH group, node
MATCH (node)-[edge]-(other)
WHERE type(edge) IN $types
  AND (other.id IN $beside OR other.id IN group.own)
WITH DISTINCT group.key AS key, edge, startNode(edge).id AS source, endNode(edge).id AS target, type(edge) AS type
RETURN key, source, target, type, edge.roles AS roles, edge.postTitle AS postTitle, edge.firstSeen AS firstSeen, edge.lastSeen AS lastSeen, size(edge.claims) AS articles
ORDER BY key, source, type, target
LIMIT $limit

// firstDay lastDay
UNWIND $groups AS group
UNWIND group.ids AS id
MATCH (node:Node {id: id})
WITH group, node
MATCH (node)-[edge]-(other)
WHERE type(edge) IN $types
  AND (other.id IN $beside OR other.id IN group.own)
  AND (type(edge) <> 'HOLDS' OR edge.lastSeen >= $firstDay)
  AND (type(edge) <> 'HOLDS' OR edge.firstSeen <= $lastDay)
WITH DISTINCT group.key AS key, edge, startNode(edge).id AS source, endNode(edge).id AS target, type(edge) AS type
RETURN key, source, target, type, edge.roles AS roles, edge.postTitle AS postTitle, edge.firstSeen AS firstSeen, edge.lastSeen AS lastSeen, size(edge.claims) AS articles
ORDER BY key, source, type, target
LIMIT $limit
