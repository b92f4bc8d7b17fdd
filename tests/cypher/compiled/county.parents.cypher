//
UNWIND $ids AS nodeId
MATCH (:County {id: nodeId})-[:PART_OF]->(county:County)
RETURN nodeId, county.id AS id, county.name AS name, county.code AS code, county.level AS level
