//
UNWIND $articles AS row
MATCH (article:Article {id: row.id})-[:MENTIONS]->(from:Node)-[relationship]->(to:Node)
WHERE any(claim IN relationship.claims WHERE claim STARTS WITH row.claimPrefix)
RETURN DISTINCT from.id AS from, type(relationship) AS type, to.id AS to
