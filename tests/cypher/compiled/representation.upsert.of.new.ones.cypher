UNWIND $rows AS row
MATCH (organization:Organization {id: row.from})
MATCH (meeting:Meeting {id: row.to})
CREATE (organization)-[represented:REPRESENTED]->(meeting)
SET represented = row.properties
