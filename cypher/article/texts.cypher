// The texts of the given articles, and the map between both as JSON.
UNWIND $ids AS id
MATCH (article:Article {id: id})
RETURN article.id AS id, article.text AS text, article.sourceText AS sourceText, article.alignment AS alignment
