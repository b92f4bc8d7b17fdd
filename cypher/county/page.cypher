// A page of all counties that match the filter, by code, name or number of meetings, then by id.
MATCH (county:County)
WHERE (size($codes) = 0 OR county.code IN $codes)
  AND all(forms IN $nameWords WHERE any(form IN forms WHERE county.name CONTAINS form))
  AND ($level IS NULL OR county.level = $level)
  AND ($within IS NULL OR COUNT { MATCH (county)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH county, CASE $orderBy WHEN 'CODE' THEN coalesce(county.code, $missing) WHEN 'NAME' THEN county.name
     ELSE COUNT { MATCH (county)<-[:HELD_IN]-(:Meeting) } END AS key
WHERE ($afterId IS NULL
  OR (key = $afterKey AND CASE WHEN $idDown THEN county.id < $afterId ELSE county.id > $afterId END)
  OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
WITH county, key
ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
  CASE WHEN $idDown THEN null ELSE county.id END, CASE WHEN $idDown THEN county.id END DESC
LIMIT $limit
RETURN collect({key: key, node: {id: county.id, name: county.name, code: county.code, level: county.level}}) AS edges
