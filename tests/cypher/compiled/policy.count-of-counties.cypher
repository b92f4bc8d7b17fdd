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

// kinds county
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
    AND ((COUNT {
      MATCH (policy)<-[:ISSUED]-(:County {id: $county}) } > 0 OR COUNT {
      MATCH (policy)<-[:DISCUSSED]-(:Meeting)-[:HELD_IN]->(:County {id: $county}) } > 0))
  RETURN count(DISTINCT policy) AS total
}
RETURN parentId, total

// within
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
  WHERE ((COUNT {
      MATCH (policy)<-[:ISSUED]-(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0 OR COUNT {
      MATCH (policy)<-[:DISCUSSED]-(:Meeting)-[:HELD_IN]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0))
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
  WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE policy.title CONTAINS form))
  RETURN count(DISTINCT policy) AS total
}
RETURN parentId, total
