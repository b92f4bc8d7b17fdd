UNWIND $rows AS row
MATCH (setter:Node {id: row.from})
MATCH (target:Target {id: row.to})
CREATE (setter)-[sets:SETS]->(target)
SET sets = row.properties
