//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  RETURN count(DISTINCT target) AS total
}
RETURN parentId, total
