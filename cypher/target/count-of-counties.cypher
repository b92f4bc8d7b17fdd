// How many targets each of the given counties has.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  WHERE ($year IS NULL OR target.year = $year)
  RETURN count(DISTINCT target) AS total
}
RETURN parentId, total
