// For each of the given officials the posts held, by the day first seen, then by id; those without a day last.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[holds:HOLDS]->(post:Post)
  WHERE ($at IS NULL OR (holds.firstSeen <= $atLastDay AND (holds.lastSeen >= $at OR $at STARTS WITH holds.lastSeen)))
  WITH holds, post
  ORDER BY coalesce(holds.firstSeen, '~'), post.id
  RETURN collect({post: {id: post.id, title: post.title}, firstSeen: holds.firstSeen, lastSeen: holds.lastSeen}) AS tenures
}
RETURN parentId, tenures
