//
MATCH (article:Article)
RETURN count(DISTINCT article) AS total

// from to
MATCH (article:Article)
WHERE (article.publishedLastDay >= $from)
  AND (article.published <= $to)
RETURN count(DISTINCT article) AS total

// mentions
MATCH (article:Article)
WHERE (COUNT {
    MATCH (article)-[:MENTIONS]->(:Node {id: $mentions}) } > 0)
RETURN count(DISTINCT article) AS total

// titleWords
MATCH (article:Article)
WHERE all(word IN $titleWords WHERE article.title CONTAINS word)
RETURN count(DISTINCT article) AS total
