// Those of the given meetings that match the filter, in no particular order.
UNWIND $ids AS id
MATCH (meeting:Meeting {id: id})
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
  AND (size($types) = 0 OR meeting.type IN $types)
  AND ($from IS NULL OR meeting.lastDay >= $from)
  AND ($to IS NULL OR meeting.date <= $to)
  AND ($county IS NULL OR COUNT { MATCH (meeting)-[:HELD_IN]->(:County {id: $county}) } > 0)
  AND ($within IS NULL OR COUNT { MATCH (meeting)-[:HELD_IN]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  AND (size($attendedByAll) = 0 OR COUNT {
      MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
      WHERE someone.id IN $attendedByAll
        AND (size($attendedAs) = 0 OR any(role IN present.roles WHERE role IN $attendedAs)) } = size($attendedByAll))
  AND (size($attendedByAny) = 0 OR COUNT {
      MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
      WHERE someone.id IN $attendedByAny
        AND (size($attendedAs) = 0 OR any(role IN present.roles WHERE role IN $attendedAs)) } > 0)
  AND (size($attendedAs) = 0 OR COUNT {
      MATCH (meeting)<-[present:ATTENDED]-(:Official)
      WHERE any(role IN present.roles WHERE role IN $attendedAs) } > 0)
  AND ($discussed IS NULL OR COUNT { MATCH (meeting)-[:DISCUSSED]->(:Policy {id: $discussed}) } > 0)
RETURN DISTINCT meeting.id AS id, meeting.date AS date, meeting.lastDay AS lastDay
