// orderBy=DATE
MATCH (meeting:Meeting)
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

// types county orderBy=DATE
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (meeting.type IN $types)
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

// from to within orderBy=DATE
MATCH (:County {id: $within})<-[:PART_OF*0..4]-(:County)<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (meeting.lastDay >= $from)
  AND (meeting.date <= $to)
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

// attendedByAll attendedAs orderBy=DATE
MATCH (:Official {id: head($attendedByAll)})-[:ATTENDED]->(meeting:Meeting)
WITH DISTINCT meeting
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAll
      AND (any(role IN present.roles WHERE role IN $attendedAs)) } = size($attendedByAll))
  AND (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(:Official)
    WHERE any(role IN present.roles WHERE role IN $attendedAs) } > 0)
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

// attendedByAny discussed orderBy=DATE
MATCH (:Policy {id: $discussed})<-[:DISCUSSED]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAny } > 0)
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

// titleWords orderBy=DATE
MATCH (meeting:Meeting)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
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

// keyDown orderBy=DATE
MATCH (meeting:Meeting)
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
ORDER BY key DESC, id
LIMIT $limit
RETURN collect([key, id, county, countyName, host, hostName, type, year, month, meetings, attendances, officials]) AS edges

// afterId idDown keyDown orderBy=DATE
MATCH (meeting:Meeting)
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
WHERE ((key = $afterKey AND id < $afterId) OR key < $afterKey)
WITH county, countyName, host, hostName, type, year, month, meetings, key, attendances, officials, id
ORDER BY key DESC, id DESC
LIMIT $limit
RETURN collect([key, id, county, countyName, host, hostName, type, year, month, meetings, attendances, officials]) AS edges

// orderBy=MEETING_COUNT
MATCH (meeting:Meeting)
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
WITH county, countyName, host, hostName, type, year, month, meetings, attendances, officials, meetings AS key, coalesce(county, '') + ' ' + coalesce(type, '') + ' ' + coalesce(year, '') + ' ' + coalesce(month, '') + ' ' + coalesce(host, '') AS id
WITH county, countyName, host, hostName, type, year, month, meetings, key, attendances, officials, id
ORDER BY key, id
LIMIT $limit
RETURN collect([key, id, county, countyName, host, hostName, type, year, month, meetings, attendances, officials]) AS edges

// types county orderBy=MEETING_COUNT
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (meeting.type IN $types)
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
WITH county, countyName, host, hostName, type, year, month, meetings, attendances, officials, meetings AS key, coalesce(county, '') + ' ' + coalesce(type, '') + ' ' + coalesce(year, '') + ' ' + coalesce(month, '') + ' ' + coalesce(host, '') AS id
WITH county, countyName, host, hostName, type, year, month, meetings, key, attendances, officials, id
ORDER BY key, id
LIMIT $limit
RETURN collect([key, id, county, countyName, host, hostName, type, year, month, meetings, attendances, officials]) AS edges

// from to within orderBy=MEETING_COUNT
MATCH (:County {id: $within})<-[:PART_OF*0..4]-(:County)<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (meeting.lastDay >= $from)
  AND (meeting.date <= $to)
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
WITH county, countyName, host, hostName, type, year, month, meetings, attendances, officials, meetings AS key, coalesce(county, '') + ' ' + coalesce(type, '') + ' ' + coalesce(year, '') + ' ' + coalesce(month, '') + ' ' + coalesce(host, '') AS id
WITH county, countyName, host, hostName, type, year, month, meetings, key, attendances, officials, id
ORDER BY key, id
LIMIT $limit
RETURN collect([key, id, county, countyName, host, hostName, type, year, month, meetings, attendances, officials]) AS edges

// attendedByAll attendedAs orderBy=MEETING_COUNT
MATCH (:Official {id: head($attendedByAll)})-[:ATTENDED]->(meeting:Meeting)
WITH DISTINCT meeting
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAll
      AND (any(role IN present.roles WHERE role IN $attendedAs)) } = size($attendedByAll))
  AND (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(:Official)
    WHERE any(role IN present.roles WHERE role IN $attendedAs) } > 0)
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
WITH county, countyName, host, hostName, type, year, month, meetings, attendances, officials, meetings AS key, coalesce(county, '') + ' ' + coalesce(type, '') + ' ' + coalesce(year, '') + ' ' + coalesce(month, '') + ' ' + coalesce(host, '') AS id
WITH county, countyName, host, hostName, type, year, month, meetings, key, attendances, officials, id
ORDER BY key, id
LIMIT $limit
RETURN collect([key, id, county, countyName, host, hostName, type, year, month, meetings, attendances, officials]) AS edges

// attendedByAny discussed orderBy=MEETING_COUNT
MATCH (:Policy {id: $discussed})<-[:DISCUSSED]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAny } > 0)
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
WITH county, countyName, host, hostName, type, year, month, meetings, attendances, officials, meetings AS key, coalesce(county, '') + ' ' + coalesce(type, '') + ' ' + coalesce(year, '') + ' ' + coalesce(month, '') + ' ' + coalesce(host, '') AS id
WITH county, countyName, host, hostName, type, year, month, meetings, key, attendances, officials, id
ORDER BY key, id
LIMIT $limit
RETURN collect([key, id, county, countyName, host, hostName, type, year, month, meetings, attendances, officials]) AS edges

// titleWords orderBy=MEETING_COUNT
MATCH (meeting:Meeting)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
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
WITH county, countyName, host, hostName, type, year, month, meetings, attendances, officials, meetings AS key, coalesce(county, '') + ' ' + coalesce(type, '') + ' ' + coalesce(year, '') + ' ' + coalesce(month, '') + ' ' + coalesce(host, '') AS id
WITH county, countyName, host, hostName, type, year, month, meetings, key, attendances, officials, id
ORDER BY key, id
LIMIT $limit
RETURN collect([key, id, county, countyName, host, hostName, type, year, month, meetings, attendances, officials]) AS edges

// keyDown orderBy=MEETING_COUNT
MATCH (meeting:Meeting)
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
WITH county, countyName, host, hostName, type, year, month, meetings, attendances, officials, meetings AS key, coalesce(county, '') + ' ' + coalesce(type, '') + ' ' + coalesce(year, '') + ' ' + coalesce(month, '') + ' ' + coalesce(host, '') AS id
WITH county, countyName, host, hostName, type, year, month, meetings, key, attendances, officials, id
ORDER BY key DESC, id
LIMIT $limit
RETURN collect([key, id, county, countyName, host, hostName, type, year, month, meetings, attendances, officials]) AS edges

// afterId idDown keyDown orderBy=MEETING_COUNT
MATCH (meeting:Meeting)
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
WITH county, countyName, host, hostName, type, year, month, meetings, attendances, officials, meetings AS key, coalesce(county, '') + ' ' + coalesce(type, '') + ' ' + coalesce(year, '') + ' ' + coalesce(month, '') + ' ' + coalesce(host, '') AS id
WHERE ((key = $afterKey AND id < $afterId) OR key < $afterKey)
WITH county, countyName, host, hostName, type, year, month, meetings, key, attendances, officials, id
ORDER BY key DESC, id DESC
LIMIT $limit
RETURN collect([key, id, county, countyName, host, hostName, type, year, month, meetings, attendances, officials]) AS edges
