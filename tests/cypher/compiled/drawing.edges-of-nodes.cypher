//
UNWIND $parentIds AS parentId
CALL (parentId) {
  UNWIND [pair IN $pairs WHERE pair.from = parentId] AS pair
  MATCH (from:Node {id: parentId})-[edge]-(to:Node {id: pair.to})
  WHERE type(edge) IN $types
  WITH DISTINCT edge, startNode(edge).id AS source, endNode(edge).id AS target, type(edge) AS type
  ORDER BY source, type, target
  RETURN collect([source, target, type, edge.roles]) AS edges
}
RETURN parentId, edges
