//
UNWIND $ids AS id
MATCH (duplicate:Identity {id: id})-[:MERGED_INTO]->(keep:Identity)
RETURN id, keep.id AS into, keep.name AS name
