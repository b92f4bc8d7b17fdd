// Creates each article, or gives the one with the same id its new texts and properties.
UNWIND $rows AS row
MERGE (article:Article {id: row.id})
SET article:Node, article = row.properties
