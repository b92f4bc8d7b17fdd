//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Post {id: parentId})<-[holds:HOLDS]-(official:Official)
  RETURN count(DISTINCT official) AS total
}
RETURN parentId, total

// at
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Post {id: parentId})<-[holds:HOLDS]-(official:Official)
  WHERE ((holds.firstSeen <= $atLastDay AND (holds.lastSeen >= $at OR $at STARTS WITH holds.lastSeen)))
  RETURN count(DISTINCT official) AS total
}
RETURN parentId, total
