// For each of the given meetings the organizations represented; a page of them is that of `organization/page`.
UNWIND $parentIds AS parentId
MATCH (:Meeting {id: parentId})<-[:REPRESENTED]-(organization:Organization)
RETURN parentId, organization
