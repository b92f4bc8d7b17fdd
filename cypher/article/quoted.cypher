// For each of the given articles, which fact is read from it: what it is, its texts, and the map between both as JSON.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (article:Article {id: parentId})
  RETURN collect({article: {id: article.id, title: article.title, url: article.url, source: article.source, published: article.published}, text: article.text, sourceText: article.sourceText, alignment: article.alignment}) AS quoted
}
RETURN parentId, quoted
