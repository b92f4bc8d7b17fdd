//
UNWIND $files AS file
MATCH (article:Article {file: file})
RETURN file, article.id AS id
