UNWIND $rows AS row
MATCH (official:Official {id: row.from})
MATCH (meeting:Meeting {id: row.to})
CREATE (official)-[attended:ATTENDED]->(meeting)
SET attended = row.properties
