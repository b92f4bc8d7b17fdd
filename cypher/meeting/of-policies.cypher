// For each of the given policies the meetings that discussed it; a page of them is that of `meeting/page`.
UNWIND $parentIds AS parentId
MATCH (:Policy {id: parentId})<-[:DISCUSSED]-(meeting:Meeting)
RETURN parentId, meeting
