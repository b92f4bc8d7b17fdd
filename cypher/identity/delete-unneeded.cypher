// Removes those of the given ids that no longer take part in any merge.
UNWIND $ids AS id
MATCH (identity:Identity {id: id})
WHERE COUNT { MATCH (identity)-[:MERGED_INTO]-(:Identity) } = 0
DELETE identity
