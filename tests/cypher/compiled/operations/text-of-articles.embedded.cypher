// article/count
MATCH (article:Article)
WHERE (COUNT {
    MATCH (article)-[:MENTIONS]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
RETURN count(DISTINCT article) AS total

// article/page [article/count]
MATCH (article:Article)
WHERE (COUNT {
    MATCH (article)-[:MENTIONS]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  AND all(forms IN $textWords WHERE any(form IN forms WHERE article.text CONTAINS form))
WITH collect(DISTINCT article) AS counted
CALL (counted) {
  UNWIND counted AS article
  WITH article, coalesce(article.published, $missing) AS key
  WITH article, key
  ORDER BY key DESC, article.id
  LIMIT $limit
  RETURN collect([article.id, article.title, article.url, article.published]) AS found_0
}
WITH [[0.0, '', found_0]] + [[1.0, '', size(counted)]] AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found

// article/quoted
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (article:Article {id: parentId})
  RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text, article.sourceText, article.alignment]) AS quoted
}
RETURN parentId, quoted
