//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[holds:HOLDS]->(post:Post)
  WITH holds, post
  ORDER BY coalesce(holds.firstSeen, '~'), post.id
  RETURN collect([post.id, post.title, holds.firstSeen, holds.lastSeen]) AS tenures
}
RETURN parentId, tenures

// at
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[holds:HOLDS]->(post:Post)
  WHERE ((holds.firstSeen <= $atLastDay AND (holds.lastSeen >= $at OR $at STARTS WITH holds.lastSeen)))
  WITH holds, post
  ORDER BY coalesce(holds.firstSeen, '~'), post.id
  RETURN collect([post.id, post.title, holds.firstSeen, holds.lastSeen]) AS tenures
}
RETURN parentId, tenures
