//
MATCH (meeting:Meeting)
WITH COUNT {
  (meeting)<-[:ATTENDED]-() } AS attendees
RETURN coalesce(sum(attendees * (attendees - 1) / 2), 0) AS pairs

// types county
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (meeting.type IN $types)
WITH COUNT {
  (meeting)<-[:ATTENDED]-() } AS attendees
RETURN coalesce(sum(attendees * (attendees - 1) / 2), 0) AS pairs

// from to within
MATCH (:County {id: $within})<-[:PART_OF*0..4]-(:County)<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (meeting.lastDay >= $from)
  AND (meeting.date <= $to)
WITH COUNT {
  (meeting)<-[:ATTENDED]-() } AS attendees
RETURN coalesce(sum(attendees * (attendees - 1) / 2), 0) AS pairs

// attendedByAll attendedAs
MATCH (:Official {id: head($attendedByAll)})-[:ATTENDED]->(meeting:Meeting)
WITH DISTINCT meeting
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAll
      AND (any(role IN present.roles WHERE role IN $attendedAs)) } = size($attendedByAll))
  AND (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(:Official)
    WHERE any(role IN present.roles WHERE role IN $attendedAs) } > 0)
WITH COUNT {
  (meeting)<-[:ATTENDED]-() } AS attendees
RETURN coalesce(sum(attendees * (attendees - 1) / 2), 0) AS pairs

// attendedByAny discussed
MATCH (:Policy {id: $discussed})<-[:DISCUSSED]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAny } > 0)
WITH COUNT {
  (meeting)<-[:ATTENDED]-() } AS attendees
RETURN coalesce(sum(attendees * (attendees - 1) / 2), 0) AS pairs

// titleWords
MATCH (meeting:Meeting)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
WITH COUNT {
  (meeting)<-[:ATTENDED]-() } AS attendees
RETURN coalesce(sum(attendees * (attendees - 1) / 2), 0) AS pairs
