// For each of the given counties its figures; a page of them is that of `figure/page`.
UNWIND $parentIds AS parentId
MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
RETURN parentId, figure
