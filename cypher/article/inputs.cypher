// The articles after a given id as they were loaded, in the order of their ids.
MATCH (article:Article)
WHERE article.id > $afterId
RETURN article.id AS id, article.given AS given, article.sourceText AS sourceText, article.record AS record, article.loadedAt AS loadedAt, article.file AS file
ORDER BY id
LIMIT $limit
