// The posts that each of the given officials held, by the day first seen, then by id; those without a day last.
UNWIND $ids AS officialId
MATCH (:Official {id: officialId})-[holds:HOLDS]->(post:Post)
WHERE $at IS NULL OR (holds.firstSeen <= $atLastDay AND (holds.lastSeen >= $at OR $at STARTS WITH holds.lastSeen))
RETURN officialId, post.id AS postId, post.title AS title, holds.firstSeen AS firstSeen, holds.lastSeen AS lastSeen
ORDER BY officialId, coalesce(firstSeen, '~'), postId
