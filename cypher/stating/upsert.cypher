// Records which meeting or policy states each figure.
UNWIND $rows AS row
MATCH (stater:Node {id: row.from})
MATCH (figure:Figure {id: row.to})
MERGE (stater)-[states:STATES]->(figure)
SET states = row.properties
