// The edges of some kinds between the two nodes of each of the given pairs, in either direction, by source, type and target.
UNWIND $pairs AS pair
MATCH (from:Node {id: pair.from})-[edge]-(to:Node {id: pair.to})
WHERE type(edge) IN $types
RETURN DISTINCT startNode(edge).id AS source, endNode(edge).id AS target, type(edge) AS type, edge.roles AS roles,
  CASE WHEN $withClaims THEN edge.claims END AS claims
ORDER BY source, type, target
