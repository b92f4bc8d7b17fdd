// Notes of each article which file it was read from.
UNWIND $rows AS row
MATCH (article:Article {id: row.id})
SET article.file = row.file
