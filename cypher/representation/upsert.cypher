// Records which organization was represented at each meeting.
UNWIND $rows AS row
MATCH (organization:Organization {id: row.from})
MATCH (meeting:Meeting {id: row.to})
MERGE (organization)-[represented:REPRESENTED]->(meeting)
SET represented = row.properties
