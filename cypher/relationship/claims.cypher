// The claims of the relationships from one given node to another, encoded, one per article.
UNWIND $pairs AS pair
MATCH (from:Node {id: pair.from})-[relationship]->(to:Node {id: pair.to})
WHERE relationship.claims IS NOT NULL
RETURN from.id AS from, type(relationship) AS type, to.id AS to, relationship.claims AS claims, relationship.addedAt AS addedAt
