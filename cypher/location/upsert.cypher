// Records which county or organization each official, post, organization or figure belongs to.
UNWIND $rows AS row
MATCH (resident:Node {id: row.from})
MATCH (place:Node {id: row.to})
MERGE (resident)-[located:`IN`]->(place)
SET located = row.properties
