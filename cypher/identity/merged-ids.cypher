// The ids that were merged into each of the given ones: one step of what may be a tree.
UNWIND $ids AS id
MATCH (keep:Identity {id: id})<-[:MERGED_INTO]-(duplicate:Identity)
RETURN id, duplicate.id AS mergedId
ORDER BY id, mergedId
