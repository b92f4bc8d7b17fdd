// For each of the given areas, with those that lie in it, what is new since a time: articles, meetings, posts held, facts that curators mended; newest first.
UNWIND $parentIds AS parentId
CALL (parentId) {
  CALL (parentId) {
    MATCH (:County {id: parentId})<-[:PART_OF*0..4]-(:County)<-[:MENTIONS]-(article:Article)
    WHERE article.loadedAt > $since
    WITH DISTINCT article
    RETURN article.loadedAt AS key, article.id AS id, {id: article.id, title: article.title, url: article.url, source: article.source, published: article.published, loadedAt: article.loadedAt} AS article, null AS meeting, null AS tenure, null AS correction
    UNION ALL
    MATCH (:County {id: parentId})<-[:PART_OF*0..4]-(:County)<-[:HELD_IN]-(meeting:Meeting)
    WHERE meeting.addedAt > $since
    WITH DISTINCT meeting
    RETURN meeting.addedAt AS key, meeting.id AS id, null AS article, {id: meeting.id, title: meeting.title, type: meeting.type, date: meeting.date, lastDay: meeting.lastDay, place: meeting.place, statedAttendance: meeting.statedAttendance} AS meeting, null AS tenure, null AS correction
    UNION ALL
    MATCH (:County {id: parentId})<-[:PART_OF*0..4]-(:County)<-[:`IN`]-(post:Post)<-[holds:HOLDS]-(official:Official)
    WHERE holds.addedAt > $since
    WITH DISTINCT holds, post, official
    RETURN holds.addedAt AS key, official.id + ' ' + post.id AS id, null AS article, null AS meeting, {official: {id: official.id, name: official.name, pinyin: official.pinyin}, post: {id: post.id, title: post.title}, firstSeen: holds.firstSeen, lastSeen: holds.lastSeen} AS tenure, null AS correction
    UNION ALL
    MATCH (:County {id: parentId})<-[:PART_OF*0..4]-(:County)<-[:MENTIONS]-(article:Article)
    MATCH (correction:Correction {articleId: article.id})
    WHERE correction.at > $since
    WITH DISTINCT correction
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
