// For each of some groups of nodes the edges of some kinds that run from its nodes to its own nodes or to those of a common list, by group, source, type and target.
UNWIND $groups AS group
UNWIND group.ids AS id
MATCH (node:Node {id: id})
WITH group, node
MATCH (node)-[edge]-(other)
WHERE type(edge) IN $types AND (other.id IN $beside OR other.id IN group.own)
  AND ($firstDay IS NULL OR type(edge) <> 'HOLDS' OR edge.lastSeen >= $firstDay)
  AND ($lastDay IS NULL OR type(edge) <> 'HOLDS' OR edge.firstSeen <= $lastDay)
WITH DISTINCT group.key AS key, edge, startNode(edge).id AS source, endNode(edge).id AS target, type(edge) AS type
RETURN key, source, target, type, edge.roles AS roles, edge.postTitle AS postTitle,
  edge.firstSeen AS firstSeen, edge.lastSeen AS lastSeen, size(edge.claims) AS articles
ORDER BY key, source, type, target
LIMIT $limit
