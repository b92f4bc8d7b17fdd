//
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

// kinds
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
  WHERE (policy.kind IN $kinds)
  RETURN count(DISTINCT policy) AS total
}
RETURN parentId, total

// issuedBy discussedAt
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
  WHERE (COUNT {
      MATCH (policy)<-[:ISSUED]-(:Node {id: $issuedBy}) } > 0)
    AND (COUNT {
      MATCH (policy)<-[:DISCUSSED]-(:Meeting {id: $discussedAt}) } > 0)
  RETURN count(DISTINCT policy) AS total
}
RETURN parentId, total

// titleWords
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
  WHERE all(word IN $titleWords WHERE policy.title CONTAINS word)
  RETURN count(DISTINCT policy) AS total
}
RETURN parentId, total
