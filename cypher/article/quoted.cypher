// For each of the given articles its properties, its texts, and the alignment of both as JSON.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (article:Article {id: parentId})
  RETURN collect({article: {id: article.id, title: article.title, url: article.url, source: article.source, published: article.published, loadedAt: article.loadedAt}, text: article.text, sourceText: article.sourceText, alignment: article.alignment}) AS quoted
}
RETURN parentId, quoted
