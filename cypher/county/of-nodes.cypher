// The counties that the given officials, posts, organizations, targets or meetings belong to, by name, then by id.
UNWIND $ids AS nodeId
MATCH (node:Node {id: nodeId})-[:`IN`|HELD_IN]->(county:County)
RETURN nodeId, county.id AS id, county.name AS name, county.code AS code, county.level AS level
ORDER BY nodeId, name, id
