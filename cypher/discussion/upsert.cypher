// Records which policy each meeting discussed.
UNWIND $rows AS row
MATCH (meeting:Meeting {id: row.from})
MATCH (policy:Policy {id: row.to})
MERGE (meeting)-[discussed:DISCUSSED]->(policy)
SET discussed = row.properties
