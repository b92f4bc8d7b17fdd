// Removes the merges of the given ids.
UNWIND $ids AS id
MATCH (duplicate:Identity {id: id})-[merged:MERGED_INTO]->(:Identity)
DELETE merged
