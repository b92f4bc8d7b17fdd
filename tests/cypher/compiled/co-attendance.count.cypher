//
MATCH (meeting:Meeting)
MATCH (meeting)<-[:ATTENDED]-(one:Official)
MATCH (meeting)<-[:ATTENDED]-(other:Official)
WHERE one.id < other.id
WITH one, other, count(DISTINCT meeting) AS key
WHERE key >= $minMeetings
RETURN count(*) AS total

// types county
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (meeting.type IN $types)
MATCH (meeting)<-[:ATTENDED]-(one:Official)
MATCH (meeting)<-[:ATTENDED]-(other:Official)
WHERE one.id < other.id
WITH one, other, count(DISTINCT meeting) AS key
WHERE key >= $minMeetings
RETURN count(*) AS total

// from to within
MATCH (:County {id: $within})<-[:PART_OF*0..4]-(:County)<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (meeting.lastDay >= $from)
  AND (meeting.date <= $to)
MATCH (meeting)<-[:ATTENDED]-(one:Official)
MATCH (meeting)<-[:ATTENDED]-(other:Official)
WHERE one.id < other.id
WITH one, other, count(DISTINCT meeting) AS key
WHERE key >= $minMeetings
RETURN count(*) AS total

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
MATCH (meeting)<-[:ATTENDED]-(one:Official)
MATCH (meeting)<-[:ATTENDED]-(other:Official)
WHERE one.id < other.id
WITH one, other, count(DISTINCT meeting) AS key
WHERE key >= $minMeetings
RETURN count(*) AS total

// attendedByAny discussed
MATCH (:Policy {id: $discussed})<-[:DISCUSSED]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAny } > 0)
MATCH (meeting)<-[:ATTENDED]-(one:Official)
MATCH (meeting)<-[:ATTENDED]-(other:Official)
WHERE one.id < other.id
WITH one, other, count(DISTINCT meeting) AS key
WHERE key >= $minMeetings
RETURN count(*) AS total

// titleWords
MATCH (meeting:Meeting)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
MATCH (meeting)<-[:ATTENDED]-(one:Official)
MATCH (meeting)<-[:ATTENDED]-(other:Official)
WHERE one.id < other.id
WITH one, other, count(DISTINCT meeting) AS key
WHERE key >= $minMeetings
RETURN count(*) AS total
