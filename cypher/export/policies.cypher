// The given policies, and how many meetings discussed each, in the order of their ids.
UNWIND $ids AS id
MATCH (policy:Policy {id: id})
RETURN policy.id AS id, policy.title AS title, policy.kind AS kind, COUNT { (policy)<-[:DISCUSSED]-(:Meeting) } AS meetings
ORDER BY id
