//
UNWIND $articleIds AS articleId
MATCH (article:Article {id: articleId})-[:MENTIONS]->(node:Node)
RETURN articleId, node.id AS nodeId
