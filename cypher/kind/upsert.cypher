// Creates each node of a label, or gives the one with the same id the properties that now follow from its claims.
UNWIND $rows AS row
MERGE (kind:Kind {id: row.id})
SET kind:Node, kind = row.properties
