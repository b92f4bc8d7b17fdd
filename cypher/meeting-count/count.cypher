// How many groups the meetings that match the filter form, by county, type, year, month or host.
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
CALL (meeting) {
  MATCH (meeting)-[:HELD_IN]->(county:County)
  WHERE 'COUNTY' IN $groupBy
  RETURN collect(county.id) AS counties
}
CALL (meeting) {
  MATCH (meeting)<-[hosted:ATTENDED]-(host:Official)
  WHERE 'HOST' IN $groupBy AND 'HOST' IN hosted.roles
  RETURN collect(host.id) AS hosts
}
UNWIND CASE WHEN size(counties) = 0 THEN [null] ELSE counties END AS county
UNWIND CASE WHEN size(hosts) = 0 THEN [null] ELSE hosts END AS host
WITH DISTINCT county, host,
  CASE WHEN 'TYPE' IN $groupBy THEN meeting.type END AS type,
  CASE WHEN 'YEAR' IN $groupBy THEN substring(meeting.date, 0, 4) END AS year,
  CASE WHEN 'MONTH' IN $groupBy AND size(meeting.date) > 4 THEN substring(meeting.date, 0, 7) END AS month
RETURN count(*) AS total
