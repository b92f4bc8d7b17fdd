// Records which meeting or policy set each target.
UNWIND $rows AS row
MATCH (setter:Node {id: row.from})
MATCH (target:Target {id: row.to})
MERGE (setter)-[sets:SETS]->(target)
SET sets = row.properties
