// How many changes each of the given officials has since a time.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (official:Official {id: parentId})
  RETURN COUNT { MATCH (official)<-[:MENTIONS]-(article:Article) WHERE article.loadedAt > $since } +
    COUNT { MATCH (official)-[attended:ATTENDED]->(:Meeting) WHERE attended.addedAt > $since } +
    COUNT { MATCH (official)-[holds:HOLDS]->(:Post) WHERE holds.addedAt > $since } +
    COUNT { MATCH (correction:Correction) WHERE correction.at > $since AND official.id IN correction.nodeIds } AS total
}
RETURN parentId, total
