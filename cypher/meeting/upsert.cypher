// Creates each meeting, or gives the one with the same id the properties that now follow from its claims.
UNWIND $rows AS row
MERGE (meeting:Meeting {id: row.id})
SET meeting:Node, meeting = row.properties
