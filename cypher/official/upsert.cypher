// Creates each official, or gives the one with the same id the properties that now follow from its claims.
UNWIND $rows AS row
MERGE (official:Official {id: row.id})
SET official:Node, official = row.properties
