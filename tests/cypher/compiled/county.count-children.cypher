//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:PART_OF]-(county:County)
  RETURN count(DISTINCT county) AS total
}
RETURN parentId, total
