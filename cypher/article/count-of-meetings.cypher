// How many articles mention each of the given meetings.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:MENTIONS]-(article:Article)
  RETURN count(DISTINCT article) AS total
}
RETURN parentId, total
