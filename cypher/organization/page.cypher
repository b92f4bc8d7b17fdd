// A page of all organizations that match the filter, by name, then by id.
MATCH (organization:Organization)
WHERE all(word IN $nameWords WHERE organization.name CONTAINS word)
  AND ($county IS NULL OR COUNT { MATCH (organization)-[:`IN`]->(:County {id: $county}) } > 0)
WITH organization, organization.name AS key
WHERE ($afterId IS NULL
  OR (key = $afterKey AND CASE WHEN $idDown THEN organization.id < $afterId ELSE organization.id > $afterId END)
  OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
WITH organization, key
ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
  CASE WHEN $idDown THEN null ELSE organization.id END, CASE WHEN $idDown THEN organization.id END DESC
LIMIT $limit
RETURN collect({key: key, node: {id: organization.id, name: organization.name}}) AS edges
