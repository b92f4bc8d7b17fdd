// The anchor of statements about meetings that discussed a policy: the policy.
MATCH (:Policy {id: $discussed})<-[:DISCUSSED]-(meeting:Meeting)
RETURN DISTINCT meeting
