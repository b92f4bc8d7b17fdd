// For each of the given meetings a page of the articles that mention it, by date of publication, then by id.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WITH article, coalesce(article.published, $missing) AS key
  WHERE ($afterId IS NULL
    OR (key = $afterKey AND CASE WHEN $idDown THEN article.id < $afterId ELSE article.id > $afterId END)
    OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
  WITH article, key
  ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
    CASE WHEN $idDown THEN null ELSE article.id END, CASE WHEN $idDown THEN article.id END DESC
  LIMIT $limit
  RETURN collect({key: key, node: {id: article.id, title: article.title, url: article.url, source: article.source, published: article.published}}) AS edges
}
RETURN parentId, edges
