// How many changes each of the given policies has since a time.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (policy:Policy {id: parentId})
  RETURN COUNT { MATCH (policy)<-[:MENTIONS]-(article:Article) WHERE article.loadedAt > $since } +
    COUNT { MATCH (policy)<-[discussed:DISCUSSED]-(:Meeting) WHERE discussed.addedAt > $since } +
    COUNT { MATCH (correction:Correction) WHERE correction.at > $since AND policy.id IN correction.nodeIds } AS total
}
RETURN parentId, total
