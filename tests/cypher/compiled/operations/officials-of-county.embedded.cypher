// attendance/count-of-officials
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[attended:ATTENDED]->(meeting:Meeting)
  RETURN count(DISTINCT meeting) AS total
}
RETURN parentId, total

// county/by-ids
UNWIND $ids AS id
MATCH (county:County {id: id})
RETURN county.id AS id, county.name AS name, county.code AS code, county.level AS level

// official/count-of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  RETURN count(DISTINCT official) AS total
}
RETURN parentId, total

// official/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WITH official, COUNT {
    MATCH (official)-[:ATTENDED]->(:Meeting) } AS key
  WITH official, key
  ORDER BY key DESC, official.id
  LIMIT $limit
  RETURN collect([official.id, official.name]) AS edges
}
RETURN parentId, edges

// tenure/of-officials
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[holds:HOLDS]->(post:Post)
  WITH holds, post
  ORDER BY coalesce(holds.firstSeen, '~'), post.id
  RETURN collect([post.id, post.title, holds.firstSeen, holds.lastSeen]) AS tenures
}
RETURN parentId, tenures
