//
MATCH (article:Article)
RETURN count(DISTINCT article) AS total

// county
MATCH (article:Article)
WHERE (COUNT {
    MATCH (article)-[:MENTIONS]->(:County {id: $county}) } > 0)
RETURN count(DISTINCT article) AS total

// from to within
MATCH (article:Article)
WHERE (article.publishedLastDay >= $from)
  AND (article.published <= $to)
  AND (COUNT {
    MATCH (article)-[:MENTIONS]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
RETURN count(DISTINCT article) AS total

// mentions
MATCH (article:Article)
WHERE (COUNT {
    MATCH (article)-[:MENTIONS]->(:Node {id: $mentions}) } > 0)
RETURN count(DISTINCT article) AS total

// titleWords textWords
MATCH (article:Article)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE article.title CONTAINS form))
  AND all(forms IN $textWords WHERE any(form IN forms WHERE article.text CONTAINS form))
RETURN count(DISTINCT article) AS total
