// How many organizations match the filter.
MATCH (organization:Organization)
WHERE all(word IN $nameWords WHERE organization.name CONTAINS word)
  AND ($county IS NULL OR COUNT {
      MATCH (organization)-[:`IN`]->(area:County)
      WHERE area.id = $county OR area.code = $county OR area.name = $county } > 0)
RETURN count(DISTINCT organization) AS total
