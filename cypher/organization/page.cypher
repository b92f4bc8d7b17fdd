// A page of all organizations that match the filter, by name or number of meetings, then by id.
MATCH (organization:Organization)
WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE organization.name CONTAINS form))
  AND ($county IS NULL OR COUNT { MATCH (organization)-[:`IN`]->(:County {id: $county}) } > 0)
  AND ($within IS NULL OR COUNT { MATCH (organization)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH organization, CASE $orderBy WHEN 'NAME' THEN organization.name ELSE COUNT { MATCH (organization)-[:REPRESENTED]->(:Meeting) } END AS key
WHERE ($afterId IS NULL
  OR (key = $afterKey AND CASE WHEN $idDown THEN organization.id < $afterId ELSE organization.id > $afterId END)
  OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
WITH organization, key
ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
  CASE WHEN $idDown THEN null ELSE organization.id END, CASE WHEN $idDown THEN organization.id END DESC
LIMIT $limit
RETURN collect({key: key, node: {id: organization.id, name: organization.name}}) AS edges
