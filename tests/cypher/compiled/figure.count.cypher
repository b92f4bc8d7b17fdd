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

// metricWords
MATCH (figure:Figure)
WHERE all(forms IN $metricWords WHERE any(form IN forms WHERE figure.metric CONTAINS form))
RETURN count(DISTINCT figure) AS total
