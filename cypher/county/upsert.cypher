// Creates each county, or gives the one with the same id the properties that now follow from its claims.
UNWIND $rows AS row
MERGE (county:County {id: row.id})
SET county:Node, county = row.properties
