// How many nodes each of the given articles mentions.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Article {id: parentId})-[:MENTIONS]->(node:Node)
  WHERE (size($labels) = 0 OR any(label IN labels(node) WHERE label IN $labels))
  RETURN count(DISTINCT node) AS total
}
RETURN parentId, total
