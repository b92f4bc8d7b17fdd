// How many articles match the filter.
MATCH (article:Article)
WHERE all(word IN $titleWords WHERE article.title CONTAINS word)
  AND ($source IS NULL OR article.source = $source)
  AND ($from IS NULL OR article.publishedLastDay >= $from)
  AND ($to IS NULL OR article.published <= $to)
  AND ($mentions IS NULL OR COUNT { MATCH (article)-[:MENTIONS]->(:Node {id: $mentions}) } > 0)
RETURN count(DISTINCT article) AS total
