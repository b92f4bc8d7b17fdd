// Takes back that the given ids stand for another.
UNWIND $ids AS id
MATCH (duplicate:Identity {id: id})-[merged:MERGED_INTO]->(:Identity)
DELETE merged
