//
UNWIND $parentIds AS parentId
CALL (parentId) {
  UNWIND [pair IN $pairs WHERE pair.from = parentId] AS pair
  MATCH (from:Node {id: parentId})-[edge]-(to:Node {id: pair.to})
  WHERE type(edge) IN $types
  WITH DISTINCT edge, startNode(edge).id AS source, endNode(edge).id AS target, type(edge) AS type
  ORDER BY source, type, target
  RETURN collect([source, target, type, edge.roles, edge.postTitle, edge.firstSeen, edge.lastSeen, size(edge.claims)]) AS edges
}
RETURN parentId, edges

// firstDay lastDay
UNWIND $parentIds AS parentId
CALL (parentId) {
  UNWIND [pair IN $pairs WHERE pair.from = parentId] AS pair
  MATCH (from:Node {id: parentId})-[edge]-(to:Node {id: pair.to})
  WHERE type(edge) IN $types
    AND (type(edge) <> 'HOLDS' OR edge.lastSeen >= $firstDay)
    AND (type(edge) <> 'HOLDS' OR edge.firstSeen <= $lastDay)
  WITH DISTINCT edge, startNode(edge).id AS source, endNode(edge).id AS target, type(edge) AS type
  ORDER BY source, type, target
  RETURN collect([source, target, type, edge.roles, edge.postTitle, edge.firstSeen, edge.lastSeen, size(edge.claims)]) AS edges
}
RETURN parentId, edges
