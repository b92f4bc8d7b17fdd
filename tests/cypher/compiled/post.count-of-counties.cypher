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

// title
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(post:Post)
  WHERE (post.title = $title)
  RETURN count(DISTINCT post) AS total
}
RETURN parentId, total
