// Records that each official holds a post, with what now follows from its claims.
UNWIND $rows AS row
MATCH (official:Official {id: row.from})
MATCH (post:Post {id: row.to})
MERGE (official)-[holds:HOLDS]->(post)
SET holds = row.properties
