// How many targets match the filter.
MATCH (target:Target)
WHERE all(word IN $metricWords WHERE target.metric CONTAINS word)
  AND ($year IS NULL OR target.year = $year)
  AND ($county IS NULL OR COUNT {
      MATCH (target)-[:`IN`]->(area:County)
      WHERE area.id = $county OR area.code = $county OR area.name = $county } > 0)
  AND ($within IS NULL OR COUNT {
      MATCH (target)-[:`IN`]->(:County)-[:PART_OF*0..4]->(area:County)
      WHERE area.id = $within OR area.code = $within OR area.name = $within } > 0)
RETURN count(DISTINCT target) AS total
