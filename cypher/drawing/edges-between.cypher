// The edges of some kinds between the two nodes of each of the given pairs, in either direction, by source, type and target.
UNWIND $pairs AS pair
MATCH (from:Node {id: pair.from})-[edge]-(to:Node {id: pair.to})
WHERE type(edge) IN $types
WITH DISTINCT edge, startNode(edge).id AS source, endNode(edge).id AS target, type(edge) AS type
ORDER BY source, type, target
RETURN collect({source: source, target: target, type: type, roles: edge.roles, claims: CASE WHEN $withClaims THEN edge.claims END}) AS edges
