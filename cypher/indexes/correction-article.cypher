// Finds the corrections of an article.
CREATE INDEX correction_article IF NOT EXISTS FOR (correction:Correction) ON (correction.articleId)
