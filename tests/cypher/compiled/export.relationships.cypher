//
UNWIND $ids AS id
MATCH (from:Node {id: id})-[relationship]->(to:Node)
RETURN id(from) AS start, type(relationship) AS type, id(to) AS end, relationship.claims AS claims, relationship.addedAt AS addedAt, relationship.firstSeen AS firstSeen, relationship.lastSeen AS lastSeen, relationship.order AS order, relationship.postTitle AS postTitle, relationship.roles AS roles, relationship.unlistedOrder AS unlistedOrder
