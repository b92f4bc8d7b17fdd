// Creates each target, or gives the one with the same id the properties that now follow from its claims.
UNWIND $rows AS row
MERGE (target:Target {id: row.id})
SET target:Node, target = row.properties
