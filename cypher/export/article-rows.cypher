// The given articles, and how many meetings each speaks of, in the order of their ids.
UNWIND $ids AS id
MATCH (article:Article {id: id})
RETURN article.id AS id, article.title AS title, article.url AS url, article.source AS source, article.published AS published, COUNT { (article)-[:MENTIONS]->(:Meeting) } AS meetings
ORDER BY id
