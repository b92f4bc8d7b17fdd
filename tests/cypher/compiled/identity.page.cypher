//
MATCH (duplicate:Identity)-[merged:MERGED_INTO]->(keep:Identity)
WHERE duplicate.id > $afterId
RETURN keep.id AS keep, duplicate.id AS duplicate, keep.name AS name, merged.reason AS reason, merged.at AS at
ORDER BY duplicate
LIMIT $limit
