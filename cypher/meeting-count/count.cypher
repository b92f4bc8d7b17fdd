// How many groups the meetings that match the filter form, by county, type, year, month or host.
// The conditions on meetings are those of `meeting/page`.
MATCH (meeting:Meeting)
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
