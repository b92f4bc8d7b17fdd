// Where a question about meetings that discussed a policy starts: at the policy.
MATCH (:Policy {id: $discussed})<-[:DISCUSSED]-(meeting:Meeting)
RETURN DISTINCT meeting
