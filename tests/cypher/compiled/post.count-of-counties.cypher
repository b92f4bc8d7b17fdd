//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(post:Post)
  RETURN count(DISTINCT post) AS total
}
RETURN parentId, total

// county
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(post:Post)
  WHERE (COUNT {
      MATCH (post)-[:`IN`]->(:County {id: $county}) } > 0)
  RETURN count(DISTINCT post) AS total
}
RETURN parentId, total

// within
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(post:Post)
  WHERE (COUNT {
      MATCH (post)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  RETURN count(DISTINCT post) AS total
}
RETURN parentId, total

// titleWords title
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(post:Post)
  WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE post.title CONTAINS form))
    AND (post.title = $title)
  RETURN count(DISTINCT post) AS total
}
RETURN parentId, total
