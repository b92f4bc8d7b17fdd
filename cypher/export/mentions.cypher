// Everything that each of the given articles mentions, in the order of ids.
UNWIND $ids AS id
MATCH (:Article {id: id})-[:MENTIONS]->(node:Node)
WITH id, node.id AS nodeId
ORDER BY nodeId
RETURN id, collect(nodeId) AS nodeIds
