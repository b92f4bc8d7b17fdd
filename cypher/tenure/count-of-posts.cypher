// How many officials held each of the given posts.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Post {id: parentId})<-[holds:HOLDS]-(official:Official)
  WHERE ($at IS NULL OR (holds.firstSeen <= $atLastDay AND (holds.lastSeen >= $at OR $at STARTS WITH holds.lastSeen)))
  RETURN count(DISTINCT official) AS total
}
RETURN parentId, total
