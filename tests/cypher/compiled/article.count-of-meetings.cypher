//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  RETURN count(DISTINCT article) AS total
}
RETURN parentId, total

// county
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WHERE (COUNT {
      MATCH (article)-[:MENTIONS]->(:County {id: $county}) } > 0)
  RETURN count(DISTINCT article) AS total
}
RETURN parentId, total

// from to within
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WHERE (article.publishedLastDay >= $from)
    AND (article.published <= $to)
    AND (COUNT {
      MATCH (article)-[:MENTIONS]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  RETURN count(DISTINCT article) AS total
}
RETURN parentId, total

// mentions
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WHERE (COUNT {
      MATCH (article)-[:MENTIONS]->(:Node {id: $mentions}) } > 0)
  RETURN count(DISTINCT article) AS total
}
RETURN parentId, total

// titleWords textWords
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE article.title CONTAINS form))
    AND all(forms IN $textWords WHERE any(form IN forms WHERE article.text CONTAINS form))
  RETURN count(DISTINCT article) AS total
}
RETURN parentId, total
