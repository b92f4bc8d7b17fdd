UNWIND $rows AS row
MATCH (stater:Node {id: row.from})
MATCH (figure:Figure {id: row.to})
CREATE (stater)-[states:STATES]->(figure)
SET states = row.properties
