// orderBy=DATE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WITH article, coalesce(article.published, $missing) AS key
  WITH article, key
  ORDER BY key, article.id
  LIMIT $limit
  RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges
}
RETURN parentId, edges

// county orderBy=DATE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WHERE (COUNT {
      MATCH (article)-[:MENTIONS]->(:County {id: $county}) } > 0)
  WITH article, coalesce(article.published, $missing) AS key
  WITH article, key
  ORDER BY key, article.id
  LIMIT $limit
  RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges
}
RETURN parentId, edges

// from to within orderBy=DATE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WHERE (article.publishedLastDay >= $from)
    AND (article.published <= $to)
    AND (COUNT {
      MATCH (article)-[:MENTIONS]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  WITH article, coalesce(article.published, $missing) AS key
  WITH article, key
  ORDER BY key, article.id
  LIMIT $limit
  RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges
}
RETURN parentId, edges

// mentions orderBy=DATE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WHERE (COUNT {
      MATCH (article)-[:MENTIONS]->(:Node {id: $mentions}) } > 0)
  WITH article, coalesce(article.published, $missing) AS key
  WITH article, key
  ORDER BY key, article.id
  LIMIT $limit
  RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges
}
RETURN parentId, edges

// titleWords textWords orderBy=DATE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE article.title CONTAINS form))
    AND all(forms IN $textWords WHERE any(form IN forms WHERE article.text CONTAINS form))
  WITH article, coalesce(article.published, $missing) AS key
  WITH article, key
  ORDER BY key, article.id
  LIMIT $limit
  RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges
}
RETURN parentId, edges

// keyDown orderBy=DATE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WITH article, coalesce(article.published, $missing) AS key
  WITH article, key
  ORDER BY key DESC, article.id
  LIMIT $limit
  RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown orderBy=DATE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WITH article, coalesce(article.published, $missing) AS key
  WHERE ((key = $afterKey AND article.id < $afterId) OR key < $afterKey)
  WITH article, key
  ORDER BY key DESC, article.id DESC
  LIMIT $limit
  RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges
}
RETURN parentId, edges

// orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WITH article, article.title AS key
  WITH article, key
  ORDER BY key, article.id
  LIMIT $limit
  RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges
}
RETURN parentId, edges

// county orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WHERE (COUNT {
      MATCH (article)-[:MENTIONS]->(:County {id: $county}) } > 0)
  WITH article, article.title AS key
  WITH article, key
  ORDER BY key, article.id
  LIMIT $limit
  RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges
}
RETURN parentId, edges

// from to within orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WHERE (article.publishedLastDay >= $from)
    AND (article.published <= $to)
    AND (COUNT {
      MATCH (article)-[:MENTIONS]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  WITH article, article.title AS key
  WITH article, key
  ORDER BY key, article.id
  LIMIT $limit
  RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges
}
RETURN parentId, edges

// mentions orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WHERE (COUNT {
      MATCH (article)-[:MENTIONS]->(:Node {id: $mentions}) } > 0)
  WITH article, article.title AS key
  WITH article, key
  ORDER BY key, article.id
  LIMIT $limit
  RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges
}
RETURN parentId, edges

// titleWords textWords orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE article.title CONTAINS form))
    AND all(forms IN $textWords WHERE any(form IN forms WHERE article.text CONTAINS form))
  WITH article, article.title AS key
  WITH article, key
  ORDER BY key, article.id
  LIMIT $limit
  RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges
}
RETURN parentId, edges

// keyDown orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WITH article, article.title AS key
  WITH article, key
  ORDER BY key DESC, article.id
  LIMIT $limit
  RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WITH article, article.title AS key
  WHERE ((key = $afterKey AND article.id < $afterId) OR key < $afterKey)
  WITH article, key
  ORDER BY key DESC, article.id DESC
  LIMIT $limit
  RETURN collect([key, article.id, article.title, article.url, article.source, article.published, article.loadedAt]) AS edges
}
RETURN parentId, edges
