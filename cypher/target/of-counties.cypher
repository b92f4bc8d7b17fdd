// For each of the given counties its targets; a page of them is that of `target/page`.
UNWIND $parentIds AS parentId
MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
RETURN parentId, target
