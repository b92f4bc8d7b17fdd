// The policies that each of the given meetings discussed, by meeting and policy.
UNWIND $ids AS meetingId
MATCH (meeting:Meeting {id: meetingId})-[:DISCUSSED]->(policy:Policy)
RETURN meetingId, meeting.title AS meetingTitle, meeting.date AS date, policy.id AS policyId, policy.title AS policyTitle
ORDER BY meetingId, policyId
