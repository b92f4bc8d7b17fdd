// orderBy=DATE
MATCH (article:Article)
WITH article, coalesce(article.published, $missing) AS key
WITH article, key
ORDER BY key, article.id
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges

// county orderBy=DATE
MATCH (article:Article)
WHERE (COUNT {
    MATCH (article)-[:MENTIONS]->(:County {id: $county}) } > 0)
WITH article, coalesce(article.published, $missing) AS key
WITH article, key
ORDER BY key, article.id
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges

// from to within orderBy=DATE
MATCH (article:Article)
WHERE (article.publishedLastDay >= $from)
  AND (article.published <= $to)
  AND (COUNT {
    MATCH (article)-[:MENTIONS]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH article, coalesce(article.published, $missing) AS key
WITH article, key
ORDER BY key, article.id
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges

// mentions orderBy=DATE
MATCH (article:Article)
WHERE (COUNT {
    MATCH (article)-[:MENTIONS]->(:Node {id: $mentions}) } > 0)
WITH article, coalesce(article.published, $missing) AS key
WITH article, key
ORDER BY key, article.id
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges

// titleWords textWords orderBy=DATE
MATCH (article:Article)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE article.title CONTAINS form))
  AND all(forms IN $textWords WHERE any(form IN forms WHERE article.text CONTAINS form))
WITH article, coalesce(article.published, $missing) AS key
WITH article, key
ORDER BY key, article.id
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges

// keyDown orderBy=DATE
MATCH (article:Article)
WITH article, coalesce(article.published, $missing) AS key
WITH article, key
ORDER BY key DESC, article.id
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges

// afterId idDown keyDown orderBy=DATE
MATCH (article:Article)
WITH article, coalesce(article.published, $missing) AS key
WHERE ((key = $afterKey AND article.id < $afterId) OR key < $afterKey)
WITH article, key
ORDER BY key DESC, article.id DESC
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges

// orderBy=TITLE
MATCH (article:Article)
WITH article, article.title AS key
WITH article, key
ORDER BY key, article.id
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges

// county orderBy=TITLE
MATCH (article:Article)
WHERE (COUNT {
    MATCH (article)-[:MENTIONS]->(:County {id: $county}) } > 0)
WITH article, article.title AS key
WITH article, key
ORDER BY key, article.id
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges

// from to within orderBy=TITLE
MATCH (article:Article)
WHERE (article.publishedLastDay >= $from)
  AND (article.published <= $to)
  AND (COUNT {
    MATCH (article)-[:MENTIONS]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH article, article.title AS key
WITH article, key
ORDER BY key, article.id
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges

// mentions orderBy=TITLE
MATCH (article:Article)
WHERE (COUNT {
    MATCH (article)-[:MENTIONS]->(:Node {id: $mentions}) } > 0)
WITH article, article.title AS key
WITH article, key
ORDER BY key, article.id
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges

// titleWords textWords orderBy=TITLE
MATCH (article:Article)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE article.title CONTAINS form))
  AND all(forms IN $textWords WHERE any(form IN forms WHERE article.text CONTAINS form))
WITH article, article.title AS key
WITH article, key
ORDER BY key, article.id
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges

// keyDown orderBy=TITLE
MATCH (article:Article)
WITH article, article.title AS key
WITH article, key
ORDER BY key DESC, article.id
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges

// afterId idDown keyDown orderBy=TITLE
MATCH (article:Article)
WITH article, article.title AS key
WHERE ((key = $afterKey AND article.id < $afterId) OR key < $afterKey)
WITH article, key
ORDER BY key DESC, article.id DESC
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges
