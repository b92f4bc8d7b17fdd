//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(post:Post)
  WITH post, post.title AS key
  WITH post, key
  ORDER BY key, post.id
  LIMIT $limit
  RETURN collect([key, post.id, post.title]) AS edges
}
RETURN parentId, edges

// title
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(post:Post)
  WHERE (post.title = $title)
  WITH post, post.title AS key
  WITH post, key
  ORDER BY key, post.id
  LIMIT $limit
  RETURN collect([key, post.id, post.title]) AS edges
}
RETURN parentId, edges

// keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(post:Post)
  WITH post, post.title AS key
  WITH post, key
  ORDER BY key DESC, post.id
  LIMIT $limit
  RETURN collect([key, post.id, post.title]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(post:Post)
  WITH post, post.title AS key
  WHERE ((key = $afterKey AND post.id < $afterId) OR key < $afterKey)
  WITH post, key
  ORDER BY key DESC, post.id DESC
  LIMIT $limit
  RETURN collect([key, post.id, post.title]) AS edges
}
RETURN parentId, edges
