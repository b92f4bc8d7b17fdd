// The articles that mention one of the given nodes, as they were loaded, in the order of their ids.
UNWIND $ids AS id
MATCH (:Node {id: id})<-[:MENTIONS]-(article:Article)
WITH DISTINCT article
RETURN article.id AS id, article.given AS given, article.sourceText AS sourceText, article.record AS record, article.loadedAt AS loadedAt, article.file AS file
ORDER BY id
