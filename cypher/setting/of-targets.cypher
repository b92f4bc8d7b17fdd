// The meetings and policies that set each of the given targets, by title, then by id.
UNWIND $ids AS targetId
MATCH (:Target {id: targetId})<-[:SETS]-(setter:Node)
RETURN targetId, {id: setter.id} AS setter
ORDER BY targetId, setter.title, setter.id
