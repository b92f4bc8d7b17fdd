// Records that one id is of the same person as another: the first then resolves to the second.
UNWIND $rows AS row
MERGE (duplicate:Identity {id: row.from})
MERGE (keep:Identity {id: row.to})
MERGE (duplicate)-[merged:MERGED_INTO]->(keep)
SET keep.name = row.name, merged = row.properties
