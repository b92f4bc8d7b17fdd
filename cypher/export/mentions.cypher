// Everything that each of the given articles mentions, by the numbers that nodes have in the engine.
UNWIND $ids AS id
MATCH (article:Article {id: id})-[:MENTIONS]->(node:Node)
RETURN id(article) AS from, collect(id(node)) AS to
