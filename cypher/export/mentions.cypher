// Everything that each of the given articles mentions.
UNWIND $ids AS id
MATCH (:Article {id: id})-[:MENTIONS]->(node:Node)
RETURN id, collect(node.id) AS nodeIds
