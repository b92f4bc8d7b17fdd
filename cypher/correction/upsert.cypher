// Writes corrections of facts; there is one of a fact.
UNWIND $rows AS row
MERGE (correction:Correction {id: row.id})
SET correction = row.properties
