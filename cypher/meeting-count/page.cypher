// A page of the meetings that match the filter, counted by county, type, year, month or host, by number of meetings or date, then by group.
// The conditions on meetings are those of `meeting/page`.
MATCH (meeting:Meeting)
CALL (meeting) {
  MATCH (meeting)-[:HELD_IN]->(county:County)
  WHERE 'COUNTY' IN $groupBy
  RETURN collect([county.id, county.name]) AS counties
}
CALL (meeting) {
  MATCH (meeting)<-[hosted:ATTENDED]-(host:Official)
  WHERE 'HOST' IN $groupBy AND 'HOST' IN hosted.roles
  RETURN collect([host.id, host.name]) AS hosts
}
CALL (meeting) {
  MATCH (meeting)<-[:ATTENDED]-(official:Official)
  WHERE $countsPeople
  RETURN collect(official.id) AS present
}
UNWIND CASE WHEN size(counties) = 0 THEN [[null, null]] ELSE counties END AS held
UNWIND CASE WHEN size(hosts) = 0 THEN [[null, null]] ELSE hosts END AS led
UNWIND CASE WHEN size(present) = 0 THEN [null] ELSE present END AS official
WITH meeting, official, held[0] AS county, held[1] AS countyName, led[0] AS host, led[1] AS hostName,
  CASE WHEN 'TYPE' IN $groupBy THEN meeting.type END AS type,
  CASE WHEN 'YEAR' IN $groupBy THEN substring(meeting.date, 0, 4) END AS year,
  CASE WHEN 'MONTH' IN $groupBy AND size(meeting.date) > 4 THEN substring(meeting.date, 0, 7) END AS month
WITH county, countyName, host, hostName, type, year, month,
  count(DISTINCT meeting) AS meetings, count(official) AS attendances, count(DISTINCT official) AS officials
WITH county, countyName, host, hostName, type, year, month, meetings, attendances, officials,
  CASE $orderBy WHEN 'DATE' THEN coalesce(month, year, $missing) ELSE meetings END AS key,
  coalesce(county, '') + ' ' + coalesce(type, '') + ' ' + coalesce(year, '') + ' ' + coalesce(month, '') + ' ' + coalesce(host, '') AS id
WHERE ($afterId IS NULL
  OR (key = $afterKey AND CASE WHEN $idDown THEN id < $afterId ELSE id > $afterId END)
  OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
WITH county, countyName, host, hostName, type, year, month, meetings, key, attendances, officials, id
ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
  CASE WHEN $idDown THEN null ELSE id END, CASE WHEN $idDown THEN id END DESC
LIMIT $limit
RETURN collect({key: key, node: {id: id, county: county, countyName: countyName, host: host, hostName: hostName, type: type, year: year, month: month, meetings: meetings, attendances: attendances, officials: officials}}) AS edges
