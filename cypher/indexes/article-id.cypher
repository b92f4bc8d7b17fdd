// Finds a node labelled Article by its id; the embedded engine does not look up by a constraint.
CREATE INDEX article_id_lookup IF NOT EXISTS FOR (article:Article) ON (article.id)
