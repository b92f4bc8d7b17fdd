// The meetings and policies that set each of the given targets, by title, then by id.
UNWIND $ids AS targetId
MATCH (:Target {id: targetId})<-[:SETS]-(setter:Node)
RETURN targetId, setter.id AS setterId
ORDER BY targetId, setter.title, setterId
