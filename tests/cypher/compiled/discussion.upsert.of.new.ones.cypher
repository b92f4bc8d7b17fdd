UNWIND $rows AS row
MATCH (meeting:Meeting {id: row.from})
MATCH (policy:Policy {id: row.to})
CREATE (meeting)-[discussed:DISCUSSED]->(policy)
SET discussed = row.properties
