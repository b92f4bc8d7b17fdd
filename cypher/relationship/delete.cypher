// Takes the given relationships out of the graph.
UNWIND $rows AS row
MATCH (from:Node {id: row.from})-[relationship]->(to:Node {id: row.to})
WHERE type(relationship) = row.type
DELETE relationship
