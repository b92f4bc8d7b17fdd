//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Article {id: parentId})-[:MENTIONS]->(node:Node)
  WITH node, node.id AS key
  WITH node, key
  ORDER BY key, node.id
  LIMIT $limit
  RETURN collect([key, node.id, node.name, node.pinyin, node.title, node.code, node.level, node.type, node.date, node.lastDay, node.place, node.statedAttendance, node.kind, node.metric, node.value, node.unit, node.year, node.isGoal, node.formerValue, node.formerYear, node.url, node.source, node.published, node.loadedAt]) AS edges
}
RETURN parentId, edges

// labels
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Article {id: parentId})-[:MENTIONS]->(node:Node)
  WHERE (any(label IN labels(node) WHERE label IN $labels))
  WITH node, node.id AS key
  WITH node, key
  ORDER BY key, node.id
  LIMIT $limit
  RETURN collect([key, node.id, node.name, node.pinyin, node.title, node.code, node.level, node.type, node.date, node.lastDay, node.place, node.statedAttendance, node.kind, node.metric, node.value, node.unit, node.year, node.isGoal, node.formerValue, node.formerYear, node.url, node.source, node.published, node.loadedAt]) AS edges
}
RETURN parentId, edges

// keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Article {id: parentId})-[:MENTIONS]->(node:Node)
  WITH node, node.id AS key
  WITH node, key
  ORDER BY key DESC, node.id
  LIMIT $limit
  RETURN collect([key, node.id, node.name, node.pinyin, node.title, node.code, node.level, node.type, node.date, node.lastDay, node.place, node.statedAttendance, node.kind, node.metric, node.value, node.unit, node.year, node.isGoal, node.formerValue, node.formerYear, node.url, node.source, node.published, node.loadedAt]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Article {id: parentId})-[:MENTIONS]->(node:Node)
  WITH node, node.id AS key
  WHERE ((key = $afterKey AND node.id < $afterId) OR key < $afterKey)
  WITH node, key
  ORDER BY key DESC, node.id DESC
  LIMIT $limit
  RETURN collect([key, node.id, node.name, node.pinyin, node.title, node.code, node.level, node.type, node.date, node.lastDay, node.place, node.statedAttendance, node.kind, node.metric, node.value, node.unit, node.year, node.isGoal, node.formerValue, node.formerYear, node.url, node.source, node.published, node.loadedAt]) AS edges
}
RETURN parentId, edges
