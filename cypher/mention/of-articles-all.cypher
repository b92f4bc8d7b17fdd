// Everything that each of the given articles mentions: one row per article and node.
UNWIND $articleIds AS articleId
MATCH (article:Article {id: articleId})-[:MENTIONS]->(node:Node)
RETURN articleId, node.id AS nodeId
