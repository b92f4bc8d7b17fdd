// How many pairs of attendances the meetings have that match the filter: what it costs to count pairs of officials.
MATCH (meeting:Meeting)
WHERE all(word IN $titleWords WHERE meeting.title CONTAINS word)
  AND (size($types) = 0 OR meeting.type IN $types)
  AND ($from IS NULL OR meeting.lastDay >= $from)
  AND ($to IS NULL OR meeting.date <= $to)
  AND ($county IS NULL OR COUNT {
      MATCH (meeting)-[:HELD_IN]->(area:County)
      WHERE area.id = $county OR area.code = $county OR area.name = $county } > 0)
  AND ($within IS NULL OR COUNT {
      MATCH (meeting)-[:HELD_IN]->(:County)-[:PART_OF*0..4]->(area:County)
      WHERE area.id = $within OR area.code = $within OR area.name = $within } > 0)
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
WITH COUNT { (meeting)<-[:ATTENDED]-() } AS attendees
RETURN coalesce(sum(attendees * (attendees - 1) / 2), 0) AS pairs
