UNWIND $rows AS row
MATCH (policy:Policy {id: row.to})
MATCH (issuer:Node {id: row.from})
CREATE (issuer)-[issued:ISSUED]->(policy)
SET issued = row.properties
