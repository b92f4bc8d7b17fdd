//
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
