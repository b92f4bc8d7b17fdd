// The policies with the given ids, in no particular order.
UNWIND $ids AS id
MATCH (policy:Policy {id: id})
RETURN policy.id AS id, policy.title AS title, policy.kind AS kind
