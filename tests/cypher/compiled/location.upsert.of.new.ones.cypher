UNWIND $rows AS row
MATCH (resident:Node {id: row.from})
MATCH (place:Node {id: row.to})
CREATE (resident)-[located:`IN`]->(place)
SET located = row.properties
