//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Article {id: parentId})-[:MENTIONS]->(node:Node)
  RETURN count(DISTINCT node) AS total
}
RETURN parentId, total

// labels
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Article {id: parentId})-[:MENTIONS]->(node:Node)
  WHERE (any(label IN labels(node) WHERE label IN $labels))
  RETURN count(DISTINCT node) AS total
}
RETURN parentId, total
