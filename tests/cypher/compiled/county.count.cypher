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
