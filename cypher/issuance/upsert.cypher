// Records which county or organization issued each policy.
UNWIND $rows AS row
MATCH (policy:Policy {id: row.to})
MATCH (issuer:Node {id: row.from})
MERGE (issuer)-[issued:ISSUED]->(policy)
SET issued = row.properties
