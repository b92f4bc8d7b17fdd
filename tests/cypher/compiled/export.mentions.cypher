//
UNWIND $ids AS id
MATCH (article:Article {id: id})-[:MENTIONS]->(node:Node)
RETURN id(article) AS from, collect(id(node)) AS to
