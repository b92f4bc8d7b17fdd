// Records that each official attended a meeting, with what now follows from its claims.
UNWIND $rows AS row
MATCH (official:Official {id: row.from})
MATCH (meeting:Meeting {id: row.to})
MERGE (official)-[attended:ATTENDED]->(meeting)
SET attended = row.properties
