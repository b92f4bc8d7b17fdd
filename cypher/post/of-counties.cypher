// For each of the given counties its posts; a page of them is that of `post/page`.
UNWIND $parentIds AS parentId
MATCH (:County {id: parentId})<-[:`IN`]-(post:Post)
RETURN parentId, post
