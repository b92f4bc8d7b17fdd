// For each of the given counties its officials; a page of them is that of `official/page`.
UNWIND $parentIds AS parentId
MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
RETURN parentId, official
