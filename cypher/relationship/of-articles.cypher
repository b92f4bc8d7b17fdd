// The relationships that each of the given articles claims; `claimPrefix` is how its claims begin.
UNWIND $articles AS row
MATCH (article:Article {id: row.id})-[:MENTIONS]->(from:Node)-[relationship]->(to:Node)
WHERE any(claim IN relationship.claims WHERE claim STARTS WITH row.claimPrefix)
RETURN DISTINCT from.id AS from, type(relationship) AS type, to.id AS to
