//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(post:Post)
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
