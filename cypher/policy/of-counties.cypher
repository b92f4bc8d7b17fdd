// For each of the given counties the policies that it issued or its meetings discussed; a page of them is that of `policy/page`.
UNWIND $parentIds AS parentId
MATCH (county:County {id: parentId})
CALL (county) {
  MATCH (county)-[:ISSUED]->(policy:Policy)
  RETURN policy
  UNION
  MATCH (county)<-[:HELD_IN]-(:Meeting)-[:DISCUSSED]->(policy:Policy)
  RETURN policy
}
RETURN DISTINCT parentId, policy
