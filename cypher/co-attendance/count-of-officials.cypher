// How many officials share enough meetings that match the filter with each of the given officials.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Official {id: parentId})-[:ATTENDED]->(meeting:Meeting)
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
  MATCH (meeting)<-[:ATTENDED]-(official:Official)
  WHERE official.id <> parentId
  WITH official, count(DISTINCT meeting) AS key
  WHERE key >= $minMeetings
  RETURN count(*) AS total
}
RETURN parentId, total
