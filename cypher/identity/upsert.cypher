// Records that one id stands for the same person as another: whoever asks for the first is answered with the second.
UNWIND $rows AS row
MERGE (duplicate:Identity {id: row.from})
MERGE (keep:Identity {id: row.to})
MERGE (duplicate)-[merged:MERGED_INTO]->(keep)
SET keep.name = row.name, merged = row.properties
