// A page of all posts that match the filter, by title or number of meetings of their holders, then by id.
MATCH (post:Post)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE post.title CONTAINS form))
  AND ($title IS NULL OR post.title = $title)
  AND ($county IS NULL OR COUNT { MATCH (post)-[:`IN`]->(:County {id: $county}) } > 0)
  AND ($within IS NULL OR COUNT { MATCH (post)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH post, CASE $orderBy WHEN 'TITLE' THEN post.title ELSE COUNT { MATCH (post)<-[:HOLDS]-(:Official)-[:ATTENDED]->(:Meeting) } END AS key
WHERE ($afterId IS NULL
  OR (key = $afterKey AND CASE WHEN $idDown THEN post.id < $afterId ELSE post.id > $afterId END)
  OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
WITH post, key
ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
  CASE WHEN $idDown THEN null ELSE post.id END, CASE WHEN $idDown THEN post.id END DESC
LIMIT $limit
RETURN collect({key: key, node: {id: post.id, title: post.title}}) AS edges
