// Creates each post, or gives the one with the same id the properties that now follow from its claims.
UNWIND $rows AS row
MERGE (post:Post {id: row.id})
SET post:Node, post = row.properties
