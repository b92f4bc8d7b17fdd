// The input of each of the given articles, and the version of the extractor that read it.
UNWIND $ids AS id
MATCH (article:Article {id: id})
RETURN article.id AS id, article.given AS given, article.sourceText AS sourceText, article.extractor AS extractor, article.record AS record, article.loadedAt AS loadedAt, article.file AS file
