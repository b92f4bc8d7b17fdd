//
UNWIND $ids AS id
MATCH (policy:Policy {id: id})
RETURN policy.id AS id, policy.title AS title, policy.kind AS kind, COUNT {
  (policy)<-[:DISCUSSED]-(:Meeting) } AS meetings
ORDER BY id
