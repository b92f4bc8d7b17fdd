// How many posts each of the given counties has.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(post:Post)
  WHERE ($title IS NULL OR post.title = $title)
  RETURN count(DISTINCT post) AS total
}
RETURN parentId, total
