// The articles that were read from the given files.
UNWIND $files AS file
MATCH (article:Article {file: file})
RETURN file, article.id AS id
