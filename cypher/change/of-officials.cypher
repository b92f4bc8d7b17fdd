// For each of the given officials what is new since a time: articles, meetings attended, posts held, facts that curators mended; newest first.
UNWIND $parentIds AS parentId
CALL (parentId) {
  CALL (parentId) {
    MATCH (:Official {id: parentId})<-[:MENTIONS]-(article:Article)
    WHERE article.loadedAt > $since
    RETURN article.loadedAt AS key, article.id AS id, {id: article.id, title: article.title, url: article.url, source: article.source, published: article.published, loadedAt: article.loadedAt} AS article, null AS meeting, null AS tenure, null AS correction
    UNION ALL
    MATCH (:Official {id: parentId})-[attended:ATTENDED]->(meeting:Meeting)
    WHERE attended.addedAt > $since
    RETURN attended.addedAt AS key, meeting.id AS id, null AS article, {id: meeting.id, title: meeting.title, type: meeting.type, date: meeting.date, lastDay: meeting.lastDay, place: meeting.place, statedAttendance: meeting.statedAttendance} AS meeting, null AS tenure, null AS correction
    UNION ALL
    MATCH (official:Official {id: parentId})-[holds:HOLDS]->(post:Post)
    WHERE holds.addedAt > $since
    RETURN holds.addedAt AS key, post.id AS id, null AS article, null AS meeting, {official: {id: official.id, name: official.name, pinyin: official.pinyin}, post: {id: post.id, title: post.title}, firstSeen: holds.firstSeen, lastSeen: holds.lastSeen} AS tenure, null AS correction
    UNION ALL
    MATCH (correction:Correction)
    WHERE correction.at > $since AND parentId IN correction.nodeIds
    RETURN correction.at AS key, correction.id AS id, null AS article, null AS meeting, null AS tenure, {articleId: correction.articleId, fact: correction.fact, kind: correction.kind, value: correction.value, reason: correction.reason, at: correction.at, key: correction.key, claim: correction.claim} AS correction
  }
  WITH key, id, article, meeting, tenure, correction
  WHERE ($afterId IS NULL
    OR (key = $afterKey AND CASE WHEN $idDown THEN id < $afterId ELSE id > $afterId END)
    OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
  WITH key, id, article, meeting, tenure, correction
  ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
    CASE WHEN $idDown THEN null ELSE id END, CASE WHEN $idDown THEN id END DESC
  LIMIT $limit
  RETURN collect({key: key, node: {id: id, article: article, meeting: meeting, tenure: tenure, correction: correction}}) AS edges
}
RETURN parentId, edges
