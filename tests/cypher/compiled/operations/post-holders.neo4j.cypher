// article/quoted
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (article:Article {id: parentId})
  RETURN collect([article.id, article.title, article.url, article.source, article.published, article.loadedAt, article.text, article.sourceText, article.alignment]) AS quoted
}
RETURN parentId, quoted

// county/by-ids
UNWIND $ids AS id
MATCH (county:County {id: id})
RETURN county.id AS id, county.name AS name, county.code AS code, county.level AS level

// county/parents
UNWIND $ids AS nodeId
MATCH (:County {id: nodeId})-[:PART_OF]->(county:County)
RETURN nodeId, county.id AS id, county.name AS name, county.code AS code, county.level AS level

// post/count-of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(post:Post)
  RETURN count(DISTINCT post) AS total
}
RETURN parentId, total

// post/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(post:Post)
  WITH post, post.title AS key
  WITH post, key
  ORDER BY key, post.id
  LIMIT $limit
  RETURN collect([key, post.id, post.title]) AS edges
}
RETURN parentId, edges

// relationship/claims
UNWIND $pairs AS pair
MATCH (from:Node {id: pair.from})-[relationship]->(to:Node {id: pair.to})
WHERE relationship.claims IS NOT NULL
RETURN from.id AS from, type(relationship) AS type, to.id AS to, relationship.claims AS claims, relationship.addedAt AS addedAt

// tenure/of-posts
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Post {id: parentId})<-[holds:HOLDS]-(official:Official)
  WITH holds, official, coalesce(holds.firstSeen, $missing) AS key
  WITH holds, official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin, holds.firstSeen, holds.lastSeen]) AS edges
}
RETURN parentId, edges
