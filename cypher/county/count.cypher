// How many counties match the filter.
MATCH (county:County)
WHERE (size($codes) = 0 OR county.code IN $codes)
  AND all(word IN $nameWords WHERE county.name CONTAINS word)
  AND ($level IS NULL OR county.level = $level)
  AND ($within IS NULL OR COUNT {
      MATCH (county)-[:PART_OF*0..4]->(area:County)
      WHERE area.id = $within OR area.code = $within OR area.name = $within } > 0)
RETURN count(DISTINCT county) AS total
