//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (article:Article {id: parentId})
  RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text, article.sourceText, article.alignment]) AS quoted
}
RETURN parentId, quoted
