// For each of the given organizations the meetings at which it was represented; a page of them is that of `meeting/page`.
UNWIND $parentIds AS parentId
MATCH (:Organization {id: parentId})-[:REPRESENTED]->(meeting:Meeting)
RETURN parentId, meeting
