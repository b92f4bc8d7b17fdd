// For each of the given counties a page of its posts, by title, then by id.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(post:Post)
  WHERE ($title IS NULL OR post.title = $title)
  WITH post, post.title AS key
  WHERE ($afterId IS NULL
    OR (key = $afterKey AND CASE WHEN $idDown THEN post.id < $afterId ELSE post.id > $afterId END)
    OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
  WITH post, key
  ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
    CASE WHEN $idDown THEN null ELSE post.id END, CASE WHEN $idDown THEN post.id END DESC
  LIMIT $limit
  RETURN collect({key: key, node: {id: post.id, title: post.title}}) AS edges
}
RETURN parentId, edges
