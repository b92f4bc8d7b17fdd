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

// figure/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
  WITH figure, figure.metric AS key
  WITH figure, key
  ORDER BY key, figure.id
  LIMIT $limit
  RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
}
RETURN parentId, edges

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
RETURN node.id AS id, node.claims AS claims, node.addedAt AS addedAt

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

// stating/of-figures
UNWIND $ids AS figureId
MATCH (:Figure {id: figureId})<-[:STATES]-(stater:Node)
RETURN figureId, {id: stater.id, name: stater.name, pinyin: stater.pinyin, title: stater.title, code: stater.code, level: stater.level, type: stater.type, date: stater.date, lastDay: stater.lastDay, place: stater.place, statedAttendance: stater.statedAttendance, kind: stater.kind, metric: stater.metric, value: stater.value, unit: stater.unit, year: stater.year, isGoal: stater.isGoal, formerValue: stater.formerValue, formerYear: stater.formerYear, url: stater.url, source: stater.source, published: stater.published, loadedAt: stater.loadedAt} AS stater
ORDER BY figureId, stater.title, stater.id
