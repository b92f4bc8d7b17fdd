// A page of all articles that match the filter, by date of publication or title, then by id.
MATCH (article:Article)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE article.title CONTAINS form))
  AND ($source IS NULL OR article.source = $source)
  AND ($from IS NULL OR article.publishedLastDay >= $from)
  AND ($to IS NULL OR article.published <= $to)
  AND ($mentions IS NULL OR COUNT { MATCH (article)-[:MENTIONS]->(:Node {id: $mentions}) } > 0)
  AND ($county IS NULL OR COUNT { MATCH (article)-[:MENTIONS]->(:County {id: $county}) } > 0)
  AND ($within IS NULL OR COUNT { MATCH (article)-[:MENTIONS]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  AND all(forms IN $textWords WHERE any(form IN forms WHERE article.text CONTAINS form))
WITH article, CASE $orderBy WHEN 'DATE' THEN coalesce(article.published, $missing) ELSE article.title END AS key
WHERE ($afterId IS NULL
  OR (key = $afterKey AND CASE WHEN $idDown THEN article.id < $afterId ELSE article.id > $afterId END)
  OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
WITH article, key
ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
  CASE WHEN $idDown THEN null ELSE article.id END, CASE WHEN $idDown THEN article.id END DESC
LIMIT $limit
RETURN collect({key: key, node: {id: article.id, title: article.title, url: article.url, source: article.source, published: article.published, loadedAt: article.loadedAt}}) AS edges
