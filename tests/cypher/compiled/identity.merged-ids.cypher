//
UNWIND $ids AS id
MATCH (keep:Identity {id: id})<-[:MERGED_INTO]-(duplicate:Identity)
RETURN id, duplicate.id AS mergedId
ORDER BY id, mergedId
