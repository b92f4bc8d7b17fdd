// Records which nodes each article speaks of.
UNWIND $rows AS row
MATCH (article:Article {id: row.from})
MATCH (node:Node {id: row.to})
MERGE (article)-[:MENTIONS]->(node)
