//
MATCH (county:County)
RETURN count(DISTINCT county) AS total

// codes level
MATCH (county:County)
WHERE (county.code IN $codes)
  AND (county.level = $level)
RETURN count(DISTINCT county) AS total

// within
MATCH (county:County)
WHERE (COUNT {
    MATCH (county)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
RETURN count(DISTINCT county) AS total

// nameWords
MATCH (county:County)
WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE county.name CONTAINS form))
RETURN count(DISTINCT county) AS total
