// Records which nodes each article mentions, where that is not recorded yet.
UNWIND $rows AS row
MATCH (article:Article {id: row.from})
UNWIND row.to AS id
MATCH (node:Node {id: id})
CREATE (article)-[:MENTIONS]->(node)
