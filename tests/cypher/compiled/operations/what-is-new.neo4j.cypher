// change/count-of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  CALL (parentId) {
    MATCH (:County {id: parentId})<-[:PART_OF*0..4]-(:County)<-[:MENTIONS]-(article:Article)
    WHERE article.loadedAt > $since
    WITH DISTINCT article
    RETURN article.id AS id
    UNION ALL
    MATCH (:County {id: parentId})<-[:PART_OF*0..4]-(:County)<-[:HELD_IN]-(meeting:Meeting)
    WHERE meeting.addedAt > $since
    WITH DISTINCT meeting
    RETURN meeting.id AS id
    UNION ALL
    MATCH (:County {id: parentId})<-[:PART_OF*0..4]-(:County)<-[:`IN`]-(post:Post)<-[holds:HOLDS]-(:Official)
    WHERE holds.addedAt > $since
    WITH DISTINCT holds, post
    RETURN post.id AS id
    UNION ALL
    MATCH (:County {id: parentId})<-[:PART_OF*0..4]-(:County)<-[:MENTIONS]-(article:Article)
    MATCH (correction:Correction {articleId: article.id})
    WHERE correction.at > $since
    WITH DISTINCT correction
    RETURN correction.id AS id
  }
  RETURN count(id) AS total
}
RETURN parentId, total

// change/of-counties
UNWIND $parentIds AS parentId
CALL (parentId) {
  CALL (parentId) {
    MATCH (:County {id: parentId})<-[:PART_OF*0..4]-(:County)<-[:MENTIONS]-(article:Article)
    WHERE article.loadedAt > $since
    WITH DISTINCT article
    RETURN article.loadedAt AS key, article.id AS id, {id: article.id, title: article.title, url: article.url, source: article.source, published: article.published, loadedAt: article.loadedAt} AS article, NULL AS meeting, NULL AS tenure, NULL AS correction
    UNION ALL
    MATCH (:County {id: parentId})<-[:PART_OF*0..4]-(:County)<-[:HELD_IN]-(meeting:Meeting)
    WHERE meeting.addedAt > $since
    WITH DISTINCT meeting
    RETURN meeting.addedAt AS key, meeting.id AS id, NULL AS article, {id: meeting.id, title: meeting.title, type: meeting.type, date: meeting.date, lastDay: meeting.lastDay, place: meeting.place, statedAttendance: meeting.statedAttendance} AS meeting, NULL AS tenure, NULL AS correction
    UNION ALL
    MATCH (:County {id: parentId})<-[:PART_OF*0..4]-(:County)<-[:`IN`]-(post:Post)<-[holds:HOLDS]-(official:Official)
    WHERE holds.addedAt > $since
    WITH DISTINCT holds, post, official
    RETURN holds.addedAt AS key, official.id + ' ' + post.id AS id, NULL AS article, NULL AS meeting, {official: {id: official.id, name: official.name, pinyin: official.pinyin}, post: {id: post.id, title: post.title}, firstSeen: holds.firstSeen, lastSeen: holds.lastSeen} AS tenure, NULL AS correction
    UNION ALL
    MATCH (:County {id: parentId})<-[:PART_OF*0..4]-(:County)<-[:MENTIONS]-(article:Article)
    MATCH (correction:Correction {articleId: article.id})
    WHERE correction.at > $since
    WITH DISTINCT correction
    RETURN correction.at AS key, correction.id AS id, NULL AS article, NULL AS meeting, NULL AS tenure, {articleId: correction.articleId, fact: correction.fact, kind: correction.kind, value: correction.value, reason: correction.reason, at: correction.at, key: correction.key, claim: correction.claim} AS correction
  }
  WITH key, id, article, meeting, tenure, correction
  WITH key, id, article, meeting, tenure, correction
  ORDER BY key DESC, id
  LIMIT $limit
  RETURN collect([key, id, article, meeting, tenure, correction]) AS edges
}
RETURN parentId, edges

// county/by-ids
UNWIND $ids AS id
MATCH (county:County {id: id})
RETURN county.id AS id, county.name AS name, county.code AS code, county.level AS level
