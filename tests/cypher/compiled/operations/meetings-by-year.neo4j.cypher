// meeting-count/page
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
CALL (meeting) {
  MATCH (meeting)-[:HELD_IN]->(county:County)
  WHERE 'COUNTY' IN $groupBy
  RETURN collect([county.id, county.name]) AS counties
}
CALL (meeting) {
  MATCH (meeting)<-[hosted:ATTENDED]-(host:Official)
  WHERE 'HOST' IN $groupBy
    AND 'HOST' IN hosted.roles
  RETURN collect([host.id, host.name]) AS hosts
}
CALL (meeting) {
  MATCH (meeting)<-[:ATTENDED]-(official:Official)
  WHERE $countsPeople
  RETURN collect(official.id) AS present
}
UNWIND CASE WHEN size(counties) = 0 THEN [[NULL, NULL]] ELSE counties END AS held
UNWIND CASE WHEN size(hosts) = 0 THEN [[NULL, NULL]] ELSE hosts END AS led
UNWIND CASE WHEN size(present) = 0 THEN [NULL] ELSE present END AS official
WITH meeting, official, held[0] AS county, held[1] AS countyName, led[0] AS host, led[1] AS hostName, CASE WHEN 'TYPE' IN $groupBy THEN meeting.type END AS type, CASE WHEN 'YEAR' IN $groupBy THEN substring(meeting.date, 0, 4) END AS year, CASE WHEN 'MONTH' IN $groupBy AND size(meeting.date) > 4 THEN substring(meeting.date, 0, 7) END AS month
WITH county, countyName, host, hostName, type, year, month, count(DISTINCT meeting) AS meetings, count(official) AS attendances, count(DISTINCT official) AS officials
WITH county, countyName, host, hostName, type, year, month, meetings, attendances, officials, coalesce(month, year, $missing) AS key, coalesce(county, '') + ' ' + coalesce(type, '') + ' ' + coalesce(year, '') + ' ' + coalesce(month, '') + ' ' + coalesce(host, '') AS id
WITH county, countyName, host, hostName, type, year, month, meetings, key, attendances, officials, id
ORDER BY key, id
LIMIT $limit
RETURN collect([key, id, county, countyName, host, hostName, type, year, month, meetings, attendances, officials]) AS edges
