// For each of the given counties the meetings held in it; a page of them is that of `meeting/page`.
UNWIND $parentIds AS parentId
MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
RETURN parentId, meeting
