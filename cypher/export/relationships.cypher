// The relationships that start at each of the given nodes, with all their properties, between the numbers that nodes have in the engine.
UNWIND $ids AS id
MATCH (start:Node {id: id})-[relationship]->(end:Node)
RETURN id(start) AS start, type(relationship) AS type, id(end) AS end, relationship.claims AS claims, relationship.firstSeen AS firstSeen, relationship.lastSeen AS lastSeen, relationship.order AS order, relationship.postTitle AS postTitle, relationship.roles AS roles, relationship.unlistedOrder AS unlistedOrder
