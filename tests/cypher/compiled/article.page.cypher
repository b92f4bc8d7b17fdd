//
MATCH (article:Article)
WITH article, coalesce(article.published, $missing) AS key
WITH article, key
ORDER BY key, article.id
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published]) AS edges

// from to
MATCH (article:Article)
WHERE (article.publishedLastDay >= $from)
  AND (article.published <= $to)
WITH article, coalesce(article.published, $missing) AS key
WITH article, key
ORDER BY key, article.id
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published]) AS edges

// mentions
MATCH (article:Article)
WHERE (COUNT {
    MATCH (article)-[:MENTIONS]->(:Node {id: $mentions}) } > 0)
WITH article, coalesce(article.published, $missing) AS key
WITH article, key
ORDER BY key, article.id
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published]) AS edges

// titleWords
MATCH (article:Article)
WHERE all(word IN $titleWords WHERE article.title CONTAINS word)
WITH article, coalesce(article.published, $missing) AS key
WITH article, key
ORDER BY key, article.id
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published]) AS edges

// keyDown
MATCH (article:Article)
WITH article, coalesce(article.published, $missing) AS key
WITH article, key
ORDER BY key DESC, article.id
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published]) AS edges

// afterId idDown keyDown
MATCH (article:Article)
WITH article, coalesce(article.published, $missing) AS key
WHERE ((key = $afterKey AND article.id < $afterId) OR key < $afterKey)
WITH article, key
ORDER BY key DESC, article.id DESC
LIMIT $limit
RETURN collect([key, article.id, article.title, article.url, article.source, article.published]) AS edges
