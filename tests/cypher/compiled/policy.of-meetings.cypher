// orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  WITH policy, policy.title AS key
  WITH policy, key
  ORDER BY key, policy.id
  LIMIT $limit
  RETURN collect([key, policy.id, policy.title, policy.kind]) AS edges
}
RETURN parentId, edges

// kinds county orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  WHERE (policy.kind IN $kinds)
    AND ((COUNT {
      MATCH (policy)<-[:ISSUED]-(:County {id: $county}) } > 0 OR COUNT {
      MATCH (policy)<-[:DISCUSSED]-(:Meeting)-[:HELD_IN]->(:County {id: $county}) } > 0))
  WITH policy, policy.title AS key
  WITH policy, key
  ORDER BY key, policy.id
  LIMIT $limit
  RETURN collect([key, policy.id, policy.title, policy.kind]) AS edges
}
RETURN parentId, edges

// within orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  WHERE ((COUNT {
      MATCH (policy)<-[:ISSUED]-(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0 OR COUNT {
      MATCH (policy)<-[:DISCUSSED]-(:Meeting)-[:HELD_IN]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0))
  WITH policy, policy.title AS key
  WITH policy, key
  ORDER BY key, policy.id
  LIMIT $limit
  RETURN collect([key, policy.id, policy.title, policy.kind]) AS edges
}
RETURN parentId, edges

// issuedBy discussedAt orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  WHERE (COUNT {
      MATCH (policy)<-[:ISSUED]-(:Node {id: $issuedBy}) } > 0)
    AND (COUNT {
      MATCH (policy)<-[:DISCUSSED]-(:Meeting {id: $discussedAt}) } > 0)
  WITH policy, policy.title AS key
  WITH policy, key
  ORDER BY key, policy.id
  LIMIT $limit
  RETURN collect([key, policy.id, policy.title, policy.kind]) AS edges
}
RETURN parentId, edges

// titleWords orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE policy.title CONTAINS form))
  WITH policy, policy.title AS key
  WITH policy, key
  ORDER BY key, policy.id
  LIMIT $limit
  RETURN collect([key, policy.id, policy.title, policy.kind]) AS edges
}
RETURN parentId, edges

// keyDown orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  WITH policy, policy.title AS key
  WITH policy, key
  ORDER BY key DESC, policy.id
  LIMIT $limit
  RETURN collect([key, policy.id, policy.title, policy.kind]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown orderBy=TITLE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  WITH policy, policy.title AS key
  WHERE ((key = $afterKey AND policy.id < $afterId) OR key < $afterKey)
  WITH policy, key
  ORDER BY key DESC, policy.id DESC
  LIMIT $limit
  RETURN collect([key, policy.id, policy.title, policy.kind]) AS edges
}
RETURN parentId, edges

// orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  WITH policy, COUNT {
    MATCH (policy)<-[:DISCUSSED]-(:Meeting) } AS key
  WITH policy, key
  ORDER BY key, policy.id
  LIMIT $limit
  RETURN collect([key, policy.id, policy.title, policy.kind]) AS edges
}
RETURN parentId, edges

// kinds county orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  WHERE (policy.kind IN $kinds)
    AND ((COUNT {
      MATCH (policy)<-[:ISSUED]-(:County {id: $county}) } > 0 OR COUNT {
      MATCH (policy)<-[:DISCUSSED]-(:Meeting)-[:HELD_IN]->(:County {id: $county}) } > 0))
  WITH policy, COUNT {
    MATCH (policy)<-[:DISCUSSED]-(:Meeting) } AS key
  WITH policy, key
  ORDER BY key, policy.id
  LIMIT $limit
  RETURN collect([key, policy.id, policy.title, policy.kind]) AS edges
}
RETURN parentId, edges

// within orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  WHERE ((COUNT {
      MATCH (policy)<-[:ISSUED]-(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0 OR COUNT {
      MATCH (policy)<-[:DISCUSSED]-(:Meeting)-[:HELD_IN]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0))
  WITH policy, COUNT {
    MATCH (policy)<-[:DISCUSSED]-(:Meeting) } AS key
  WITH policy, key
  ORDER BY key, policy.id
  LIMIT $limit
  RETURN collect([key, policy.id, policy.title, policy.kind]) AS edges
}
RETURN parentId, edges

// issuedBy discussedAt orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  WHERE (COUNT {
      MATCH (policy)<-[:ISSUED]-(:Node {id: $issuedBy}) } > 0)
    AND (COUNT {
      MATCH (policy)<-[:DISCUSSED]-(:Meeting {id: $discussedAt}) } > 0)
  WITH policy, COUNT {
    MATCH (policy)<-[:DISCUSSED]-(:Meeting) } AS key
  WITH policy, key
  ORDER BY key, policy.id
  LIMIT $limit
  RETURN collect([key, policy.id, policy.title, policy.kind]) AS edges
}
RETURN parentId, edges

// titleWords orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE policy.title CONTAINS form))
  WITH policy, COUNT {
    MATCH (policy)<-[:DISCUSSED]-(:Meeting) } AS key
  WITH policy, key
  ORDER BY key, policy.id
  LIMIT $limit
  RETURN collect([key, policy.id, policy.title, policy.kind]) AS edges
}
RETURN parentId, edges

// keyDown orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  WITH policy, COUNT {
    MATCH (policy)<-[:DISCUSSED]-(:Meeting) } AS key
  WITH policy, key
  ORDER BY key DESC, policy.id
  LIMIT $limit
  RETURN collect([key, policy.id, policy.title, policy.kind]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
  WITH policy, COUNT {
    MATCH (policy)<-[:DISCUSSED]-(:Meeting) } AS key
  WHERE ((key = $afterKey AND policy.id < $afterId) OR key < $afterKey)
  WITH policy, key
  ORDER BY key DESC, policy.id DESC
  LIMIT $limit
  RETURN collect([key, policy.id, policy.title, policy.kind]) AS edges
}
RETURN parentId, edges
