// A page of all officials that match the filter, by name or by number of meetings, then by id.
MATCH (official:Official)
WHERE ($name IS NULL OR official.name = $name)
  AND all(forms IN $nameWords WHERE any(form IN forms WHERE official.name CONTAINS form))
  AND ($county IS NULL OR COUNT { MATCH (official)-[:`IN`]->(:County {id: $county}) } > 0)
  AND ($within IS NULL OR COUNT { MATCH (official)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  AND ($post IS NULL OR COUNT { MATCH (official)-[:HOLDS]->(:Post {title: $post}) } > 0)
  AND ($attended IS NULL OR COUNT { MATCH (official)-[:ATTENDED]->(:Meeting {id: $attended}) } > 0)
  AND ($minMeetings IS NULL OR COUNT { MATCH (official)-[:ATTENDED]->(:Meeting) } >= $minMeetings)
WITH official, CASE $orderBy WHEN 'NAME' THEN official.name ELSE COUNT { MATCH (official)-[:ATTENDED]->(:Meeting) } END AS key
WHERE ($afterId IS NULL
  OR (key = $afterKey AND CASE WHEN $idDown THEN official.id < $afterId ELSE official.id > $afterId END)
  OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
WITH official, key
ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
  CASE WHEN $idDown THEN null ELSE official.id END, CASE WHEN $idDown THEN official.id END DESC
LIMIT $limit
RETURN collect({key: key, node: {id: official.id, name: official.name, pinyin: official.pinyin}}) AS edges
