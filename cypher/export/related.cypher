// What belongs to the given meetings and officials: policies, organizations, figures, articles and posts.
UNWIND $ids AS id
MATCH (node:Node {id: id})-[relationship]-(other:Node)
WHERE type(relationship) IN ['DISCUSSED', 'REPRESENTED', 'STATES', 'HOLDS', 'HELD_IN']
  OR (type(relationship) = 'MENTIONS' AND id STARTS WITH 'Meeting:')
RETURN DISTINCT other.id AS id
