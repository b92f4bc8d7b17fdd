//
UNWIND $ids AS id
MATCH (meeting:Meeting {id: id})
RETURN DISTINCT meeting.id AS id, meeting.date AS date, meeting.lastDay AS lastDay

// types county
UNWIND $ids AS id
MATCH (meeting:Meeting {id: id})
WHERE (meeting.type IN $types)
  AND (COUNT {
    MATCH (meeting)-[:HELD_IN]->(:County {id: $county}) } > 0)
RETURN DISTINCT meeting.id AS id, meeting.date AS date, meeting.lastDay AS lastDay

// from to within
UNWIND $ids AS id
MATCH (meeting:Meeting {id: id})
WHERE (meeting.lastDay >= $from)
  AND (meeting.date <= $to)
  AND (COUNT {
    MATCH (meeting)-[:HELD_IN]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
RETURN DISTINCT meeting.id AS id, meeting.date AS date, meeting.lastDay AS lastDay

// attendedByAll attendedAs
UNWIND $ids AS id
MATCH (meeting:Meeting {id: id})
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAll
      AND (any(role IN present.roles WHERE role IN $attendedAs)) } = size($attendedByAll))
  AND (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(:Official)
    WHERE any(role IN present.roles WHERE role IN $attendedAs) } > 0)
RETURN DISTINCT meeting.id AS id, meeting.date AS date, meeting.lastDay AS lastDay

// attendedByAny discussed
UNWIND $ids AS id
MATCH (meeting:Meeting {id: id})
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAny } > 0)
  AND (COUNT {
    MATCH (meeting)-[:DISCUSSED]->(:Policy {id: $discussed}) } > 0)
RETURN DISTINCT meeting.id AS id, meeting.date AS date, meeting.lastDay AS lastDay

// titleWords
UNWIND $ids AS id
MATCH (meeting:Meeting {id: id})
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
RETURN DISTINCT meeting.id AS id, meeting.date AS date, meeting.lastDay AS lastDay
