// A page of all targets that match the filter, by metric, year or value, then by id.
MATCH (target:Target)
WHERE all(word IN $metricWords WHERE target.metric CONTAINS word)
  AND ($year IS NULL OR target.year = $year)
  AND ($county IS NULL OR COUNT { MATCH (target)-[:`IN`]->(:County {id: $county}) } > 0)
  AND ($within IS NULL OR COUNT { MATCH (target)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH target, CASE $orderBy WHEN 'METRIC' THEN target.metric WHEN 'YEAR' THEN coalesce(target.year, $missing) ELSE target.value END AS key
WHERE ($afterId IS NULL
  OR (key = $afterKey AND CASE WHEN $idDown THEN target.id < $afterId ELSE target.id > $afterId END)
  OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
WITH target, key
ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
  CASE WHEN $idDown THEN null ELSE target.id END, CASE WHEN $idDown THEN target.id END DESC
LIMIT $limit
RETURN collect({key: key, node: {id: target.id, metric: target.metric, value: target.value, unit: target.unit, year: target.year}}) AS edges
