// For each of the given nodes the edges of some kinds, in either direction, to the nodes that it is paired with, by source, type and target.
UNWIND $parentIds AS parentId
CALL (parentId) {
  UNWIND [pair IN $pairs WHERE pair.from = parentId] AS pair
  MATCH (from:Node {id: parentId})-[edge]-(to:Node {id: pair.to})
  WHERE type(edge) IN $types
    AND ($firstDay IS NULL OR type(edge) <> 'HOLDS' OR edge.lastSeen >= $firstDay)
    AND ($lastDay IS NULL OR type(edge) <> 'HOLDS' OR edge.firstSeen <= $lastDay)
  WITH DISTINCT edge, startNode(edge).id AS source, endNode(edge).id AS target, type(edge) AS type
  ORDER BY source, type, target
  RETURN collect({source: source, target: target, type: type, roles: edge.roles, postTitle: edge.postTitle, firstSeen: edge.firstSeen, lastSeen: edge.lastSeen, articles: size(edge.claims)}) AS edges
}
RETURN parentId, edges
