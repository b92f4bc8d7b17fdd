// A page of all figures that match the filter, by metric, year or value, then by id.
MATCH (figure:Figure)
WHERE all(forms IN $metricWords WHERE any(form IN forms WHERE figure.metric CONTAINS form))
  AND ($year IS NULL OR figure.year = $year)
  AND ($isGoal IS NULL OR figure.isGoal = $isGoal)
  AND ($county IS NULL OR COUNT { MATCH (figure)-[:`IN`]->(:County {id: $county}) } > 0)
  AND ($within IS NULL OR COUNT { MATCH (figure)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH figure, CASE $orderBy WHEN 'METRIC' THEN figure.metric WHEN 'YEAR' THEN coalesce(figure.year, $missing) ELSE figure.value END AS key
WHERE ($afterId IS NULL
  OR (key = $afterKey AND CASE WHEN $idDown THEN figure.id < $afterId ELSE figure.id > $afterId END)
  OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
WITH figure, key
ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
  CASE WHEN $idDown THEN null ELSE figure.id END, CASE WHEN $idDown THEN figure.id END DESC
LIMIT $limit
RETURN collect({key: key, node: {id: figure.id, metric: figure.metric, value: figure.value, unit: figure.unit, year: figure.year, isGoal: figure.isGoal, formerValue: figure.formerValue, formerYear: figure.formerYear}}) AS edges
