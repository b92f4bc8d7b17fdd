//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WITH article, coalesce(article.published, $missing) AS key
  WITH article, key
  ORDER BY key, article.id
  LIMIT $limit
  RETURN collect([key, article.id, article.title, article.url, article.source, article.published]) AS edges
}
RETURN parentId, edges

// keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WITH article, coalesce(article.published, $missing) AS key
  WITH article, key
  ORDER BY key DESC, article.id
  LIMIT $limit
  RETURN collect([key, article.id, article.title, article.url, article.source, article.published]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WITH article, coalesce(article.published, $missing) AS key
  WHERE ((key = $afterKey AND article.id < $afterId) OR key < $afterKey)
  WITH article, key
  ORDER BY key DESC, article.id DESC
  LIMIT $limit
  RETURN collect([key, article.id, article.title, article.url, article.source, article.published]) AS edges
}
RETURN parentId, edges
