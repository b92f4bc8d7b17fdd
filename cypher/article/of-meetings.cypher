// For each of the given meetings the articles that mention it; a page of them is that of `article/page`.
UNWIND $parentIds AS parentId
MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
RETURN parentId, article
