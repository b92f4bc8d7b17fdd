// For each of the given counties a page of those that lie in it, by name, then by id.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:PART_OF]-(county:County)
  WITH county, county.name AS key
  WHERE ($afterId IS NULL
    OR (key = $afterKey AND CASE WHEN $idDown THEN county.id < $afterId ELSE county.id > $afterId END)
    OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
  WITH county, key
  ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
    CASE WHEN $idDown THEN null ELSE county.id END, CASE WHEN $idDown THEN county.id END DESC
  LIMIT $limit
  RETURN collect({key: key, node: {id: county.id, name: county.name, code: county.code, level: county.level}}) AS edges
}
RETURN parentId, edges
