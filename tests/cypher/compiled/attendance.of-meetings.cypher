//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[attended:ATTENDED]-(official:Official)
  WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
  WITH attended, official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, attended.roles, attended.postTitle, attended.order]) AS edges
}
RETURN parentId, edges

// roles
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[attended:ATTENDED]-(official:Official)
  WHERE (any(role IN attended.roles WHERE role IN $roles))
  WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
  WITH attended, official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, attended.roles, attended.postTitle, attended.order]) AS edges
}
RETURN parentId, edges

// keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[attended:ATTENDED]-(official:Official)
  WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
  WITH attended, official, key
  ORDER BY key DESC, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, attended.roles, attended.postTitle, attended.order]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[attended:ATTENDED]-(official:Official)
  WITH attended, official, coalesce(attended.order, attended.unlistedOrder) AS key
  WHERE ((key = $afterKey AND official.id < $afterId) OR key < $afterKey)
  WITH attended, official, key
  ORDER BY key DESC, official.id DESC
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, attended.roles, attended.postTitle, attended.order]) AS edges
}
RETURN parentId, edges
