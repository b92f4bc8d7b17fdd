// Finds the article that was read from a file.
CREATE INDEX article_file IF NOT EXISTS FOR (article:Article) ON (article.file)
