// article/quoted
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (article:Article {id: parentId})
  RETURN collect([article.id, article.title, article.url, article.source, article.published, article.text, article.sourceText, article.alignment]) AS quoted
}
RETURN parentId, quoted

// county/by-ids
UNWIND $ids AS id
MATCH (county:County {id: id})
RETURN county.id AS id, county.name AS name, county.code AS code, county.level AS level

// issuance/of-policies
UNWIND $ids AS policyId
MATCH (:Policy {id: policyId})<-[:ISSUED]-(issuer:Node)
RETURN policyId, issuer.id AS issuerId
ORDER BY policyId, issuer.name, issuerId

// meeting/of-policies
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Policy {id: parentId})<-[:DISCUSSED]-(meeting:Meeting)
  WITH meeting, coalesce(meeting.date, $missing) AS key
  WITH meeting, key
  ORDER BY key DESC, meeting.id
  LIMIT $limit
  RETURN collect([meeting.id, meeting.title, meeting.date]) AS edges
}
RETURN parentId, edges

// node/claims
UNWIND $ids AS id
MATCH (node:Node {id: id})
RETURN node.id AS id, node.claims AS claims

// policy/count-of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (county:County {id: parentId})
  CALL (county) {
    MATCH (county)-[:ISSUED]->(policy:Policy)
    RETURN policy
    UNION
    MATCH (county)<-[:HELD_IN]-(:Meeting)-[:DISCUSSED]->(policy:Policy)
    RETURN policy
  }
  WITH DISTINCT policy
  RETURN count(DISTINCT policy) AS total
}
RETURN parentId, total

// policy/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (county:County {id: parentId})
  CALL (county) {
    MATCH (county)-[:ISSUED]->(policy:Policy)
    RETURN policy
    UNION
    MATCH (county)<-[:HELD_IN]-(:Meeting)-[:DISCUSSED]->(policy:Policy)
    RETURN policy
  }
  WITH DISTINCT policy
  WITH policy, policy.title AS key
  WITH policy, key
  ORDER BY key, policy.id
  LIMIT $limit
  RETURN collect([key, policy.id, policy.title, policy.kind]) AS edges
}
RETURN parentId, edges

// setting/of-targets
UNWIND $ids AS targetId
MATCH (:Target {id: targetId})<-[:SETS]-(setter:Node)
RETURN targetId, {id: setter.id, name: setter.name, pinyin: setter.pinyin, title: setter.title, code: setter.code, level: setter.level, type: setter.type, date: setter.date, lastDay: setter.lastDay, place: setter.place, statedAttendance: setter.statedAttendance, kind: setter.kind, metric: setter.metric, value: setter.value, unit: setter.unit, year: setter.year, url: setter.url, source: setter.source, published: setter.published} AS setter
ORDER BY targetId, setter.title, setter.id

// target/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  WITH target, target.metric AS key
  WITH target, key
  ORDER BY key, target.id
  LIMIT $limit
  RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
}
RETURN parentId, edges
