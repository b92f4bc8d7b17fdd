//
MATCH (target:Target)
RETURN count(DISTINCT target) AS total

// county
MATCH (target:Target)
WHERE (COUNT {
    MATCH (target)-[:`IN`]->(:County {id: $county}) } > 0)
RETURN count(DISTINCT target) AS total

// within
MATCH (target:Target)
WHERE (COUNT {
    MATCH (target)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
RETURN count(DISTINCT target) AS total
