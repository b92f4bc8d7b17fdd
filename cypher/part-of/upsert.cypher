// Records which county each county lies in, as the gazetteer says.
UNWIND $rows AS row
MATCH (county:County {id: row.from})
MATCH (parent:County {id: row.to})
MERGE (county)-[:PART_OF]->(parent)
