// For each of the given meetings a page of who attended: first those in no list, as they are named, then the lists in the order of names, then by id.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[attended:ATTENDED]-(official:Official)
  WHERE (size($roles) = 0 OR any(role IN attended.roles WHERE role IN $roles))
  WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
  WHERE ($afterId IS NULL
    OR (key = $afterKey AND CASE WHEN $idDown THEN official.id < $afterId ELSE official.id > $afterId END)
    OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
  WITH attended, official, key
  ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
    CASE WHEN $idDown THEN null ELSE official.id END, CASE WHEN $idDown THEN official.id END DESC
  LIMIT $limit
  RETURN collect({key: key, node: {id: official.id, name: official.name, pinyin: official.pinyin}, roles: attended.roles, postTitle: attended.postTitle, order: attended.order}) AS edges
}
RETURN parentId, edges
