// Records which county held each meeting.
UNWIND $rows AS row
MATCH (meeting:Meeting {id: row.from})
MATCH (county:County {id: row.to})
MERGE (meeting)-[held:HELD_IN]->(county)
SET held = row.properties
