// Creates each policy, or gives the one with the same id the properties that now follow from its claims.
UNWIND $rows AS row
MERGE (policy:Policy {id: row.id})
SET policy:Node, policy = row.properties
