// Creates each organization, or gives the one with the same id the properties that now follow from its claims.
UNWIND $rows AS row
MERGE (organization:Organization {id: row.id})
SET organization:Node, organization = row.properties
