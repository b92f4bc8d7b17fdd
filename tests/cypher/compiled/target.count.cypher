//
MATCH (target:Target)
RETURN count(DISTINCT target) AS total

// county
MATCH (target:Target)
WHERE (COUNT {
    MATCH (target)-[:`IN`]->(area:County)
    WHERE area.id = $county OR area.code = $county OR area.name = $county } > 0)
RETURN count(DISTINCT target) AS total

// within
MATCH (target:Target)
WHERE (COUNT {
    MATCH (target)-[:`IN`]->(:County)-[:PART_OF*0..4]->(area:County)
    WHERE area.id = $within OR area.code = $within OR area.name = $within } > 0)
RETURN count(DISTINCT target) AS total
