// What each of the given articles was loaded from, and by which version of the extractor.
UNWIND $ids AS id
MATCH (article:Article {id: id})
RETURN article.id AS id, article.given AS given, article.sourceText AS sourceText, article.extractor AS extractor, article.record AS record
