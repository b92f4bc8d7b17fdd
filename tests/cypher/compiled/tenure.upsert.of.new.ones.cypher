UNWIND $rows AS row
MATCH (official:Official {id: row.from})
MATCH (post:Post {id: row.to})
CREATE (official)-[holds:HOLDS]->(post)
SET holds = row.properties
