//
MATCH (organization:Organization)
RETURN count(DISTINCT organization) AS total

// county
MATCH (organization:Organization)
WHERE (COUNT {
    MATCH (organization)-[:`IN`]->(:County {id: $county}) } > 0)
RETURN count(DISTINCT organization) AS total

// within
MATCH (organization:Organization)
WHERE (COUNT {
    MATCH (organization)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
RETURN count(DISTINCT organization) AS total

// nameWords
MATCH (organization:Organization)
WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE organization.name CONTAINS form))
RETURN count(DISTINCT organization) AS total
