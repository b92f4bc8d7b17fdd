// What each of the given ids was merged into, if it was: one step of what may be a chain.
UNWIND $ids AS id
MATCH (duplicate:Identity {id: id})-[:MERGED_INTO]->(keep:Identity)
RETURN id, keep.id AS into, keep.name AS name
