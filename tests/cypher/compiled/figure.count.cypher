//
MATCH (figure:Figure)
RETURN count(DISTINCT figure) AS total

// county
MATCH (figure:Figure)
WHERE (COUNT {
    MATCH (figure)-[:`IN`]->(:County {id: $county}) } > 0)
RETURN count(DISTINCT figure) AS total

// within
MATCH (figure:Figure)
WHERE (COUNT {
    MATCH (figure)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
RETURN count(DISTINCT figure) AS total
