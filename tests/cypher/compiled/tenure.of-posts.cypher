//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Post {id: parentId})<-[holds:HOLDS]-(official:Official)
  WITH holds, official, coalesce(holds.firstSeen, $missing) AS key
  WITH holds, official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, holds.firstSeen, holds.lastSeen]) AS edges
}
RETURN parentId, edges

// at
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Post {id: parentId})<-[holds:HOLDS]-(official:Official)
  WHERE ((holds.firstSeen <= $atLastDay AND (holds.lastSeen >= $at OR $at STARTS WITH holds.lastSeen)))
  WITH holds, official, coalesce(holds.firstSeen, $missing) AS key
  WITH holds, official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, holds.firstSeen, holds.lastSeen]) AS edges
}
RETURN parentId, edges

// keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Post {id: parentId})<-[holds:HOLDS]-(official:Official)
  WITH holds, official, coalesce(holds.firstSeen, $missing) AS key
  WITH holds, official, key
  ORDER BY key DESC, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, holds.firstSeen, holds.lastSeen]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Post {id: parentId})<-[holds:HOLDS]-(official:Official)
  WITH holds, official, coalesce(holds.firstSeen, $missing) AS key
  WHERE ((key = $afterKey AND official.id < $afterId) OR key < $afterKey)
  WITH holds, official, key
  ORDER BY key DESC, official.id DESC
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, holds.firstSeen, holds.lastSeen]) AS edges
}
RETURN parentId, edges
