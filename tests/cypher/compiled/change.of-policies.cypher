//
UNWIND $parentIds AS parentId
CALL (parentId) {
  CALL (parentId) {
    MATCH (:Policy {id: parentId})<-[:MENTIONS]-(article:Article)
    WHERE article.loadedAt > $since
    RETURN article.loadedAt AS key, article.id AS id, {id: article.id, title: article.title, url: article.url, source: article.source, published: article.published, loadedAt: article.loadedAt} AS article, NULL AS meeting, NULL AS tenure, NULL AS correction
    UNION ALL
    MATCH (:Policy {id: parentId})<-[discussed:DISCUSSED]-(meeting:Meeting)
    WHERE discussed.addedAt > $since
    RETURN discussed.addedAt AS key, meeting.id AS id, NULL AS article, {id: meeting.id, title: meeting.title, type: meeting.type, date: meeting.date, lastDay: meeting.lastDay, place: meeting.place, statedAttendance: meeting.statedAttendance} AS meeting, NULL AS tenure, NULL AS correction
    UNION ALL
    MATCH (correction:Correction)
    WHERE correction.at > $since
      AND parentId IN correction.nodeIds
    RETURN correction.at AS key, correction.id AS id, NULL AS article, NULL AS meeting, NULL AS tenure, {articleId: correction.articleId, fact: correction.fact, kind: correction.kind, value: correction.value, reason: correction.reason, at: correction.at, key: correction.key, claim: correction.claim} AS correction
  }
  WITH key, id, article, meeting, tenure, correction
  WITH key, id, article, meeting, tenure, correction
  ORDER BY key, id
  LIMIT $limit
  RETURN collect([key, id, article, meeting, tenure, correction]) AS edges
}
RETURN parentId, edges

// keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  CALL (parentId) {
    MATCH (:Policy {id: parentId})<-[:MENTIONS]-(article:Article)
    WHERE article.loadedAt > $since
    RETURN article.loadedAt AS key, article.id AS id, {id: article.id, title: article.title, url: article.url, source: article.source, published: article.published, loadedAt: article.loadedAt} AS article, NULL AS meeting, NULL AS tenure, NULL AS correction
    UNION ALL
    MATCH (:Policy {id: parentId})<-[discussed:DISCUSSED]-(meeting:Meeting)
    WHERE discussed.addedAt > $since
    RETURN discussed.addedAt AS key, meeting.id AS id, NULL AS article, {id: meeting.id, title: meeting.title, type: meeting.type, date: meeting.date, lastDay: meeting.lastDay, place: meeting.place, statedAttendance: meeting.statedAttendance} AS meeting, NULL AS tenure, NULL AS correction
    UNION ALL
    MATCH (correction:Correction)
    WHERE correction.at > $since
      AND parentId IN correction.nodeIds
    RETURN correction.at AS key, correction.id AS id, NULL AS article, NULL AS meeting, NULL AS tenure, {articleId: correction.articleId, fact: correction.fact, kind: correction.kind, value: correction.value, reason: correction.reason, at: correction.at, key: correction.key, claim: correction.claim} AS correction
  }
  WITH key, id, article, meeting, tenure, correction
  WITH key, id, article, meeting, tenure, correction
  ORDER BY key DESC, id
  LIMIT $limit
  RETURN collect([key, id, article, meeting, tenure, correction]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  CALL (parentId) {
    MATCH (:Policy {id: parentId})<-[:MENTIONS]-(article:Article)
    WHERE article.loadedAt > $since
    RETURN article.loadedAt AS key, article.id AS id, {id: article.id, title: article.title, url: article.url, source: article.source, published: article.published, loadedAt: article.loadedAt} AS article, NULL AS meeting, NULL AS tenure, NULL AS correction
    UNION ALL
    MATCH (:Policy {id: parentId})<-[discussed:DISCUSSED]-(meeting:Meeting)
    WHERE discussed.addedAt > $since
    RETURN discussed.addedAt AS key, meeting.id AS id, NULL AS article, {id: meeting.id, title: meeting.title, type: meeting.type, date: meeting.date, lastDay: meeting.lastDay, place: meeting.place, statedAttendance: meeting.statedAttendance} AS meeting, NULL AS tenure, NULL AS correction
    UNION ALL
    MATCH (correction:Correction)
    WHERE correction.at > $since
      AND parentId IN correction.nodeIds
    RETURN correction.at AS key, correction.id AS id, NULL AS article, NULL AS meeting, NULL AS tenure, {articleId: correction.articleId, fact: correction.fact, kind: correction.kind, value: correction.value, reason: correction.reason, at: correction.at, key: correction.key, claim: correction.claim} AS correction
  }
  WITH key, id, article, meeting, tenure, correction
  WHERE ((key = $afterKey AND id < $afterId) OR key < $afterKey)
  WITH key, id, article, meeting, tenure, correction
  ORDER BY key DESC, id DESC
  LIMIT $limit
  RETURN collect([key, id, article, meeting, tenure, correction]) AS edges
}
RETURN parentId, edges
