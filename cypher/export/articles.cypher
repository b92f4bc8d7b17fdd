// The articles that mention each of the given meetings, by meeting and article.
UNWIND $ids AS meetingId
MATCH (:Meeting {id: meetingId})<-[:MENTIONS]-(article:Article)
RETURN meetingId, article.id AS id, article.title AS title, article.url AS url, article.source AS source, article.published AS published
ORDER BY meetingId, id
