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
