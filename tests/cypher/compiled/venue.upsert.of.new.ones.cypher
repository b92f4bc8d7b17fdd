UNWIND $rows AS row
MATCH (meeting:Meeting {id: row.from})
MATCH (county:County {id: row.to})
CREATE (meeting)-[held:HELD_IN]->(county)
SET held = row.properties
