//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:REPRESENTED]-(organization:Organization)
  RETURN count(DISTINCT organization) AS total
}
RETURN parentId, total
