// Records which nodes each article speaks of.
UNWIND $rows AS row
MATCH (article:Article {id: row.from})
UNWIND row.to AS id
MATCH (node:Node {id: id})
MERGE (article)-[:MENTIONS]->(node)
