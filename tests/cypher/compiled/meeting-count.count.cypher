//
MATCH (meeting:Meeting)
CALL (meeting) {
  MATCH (meeting)-[:HELD_IN]->(county:County)
  WHERE 'COUNTY' IN $groupBy
  RETURN collect(county.id) AS counties
}
CALL (meeting) {
  MATCH (meeting)<-[hosted:ATTENDED]-(host:Official)
  WHERE 'HOST' IN $groupBy
    AND 'HOST' IN hosted.roles
  RETURN collect(host.id) AS hosts
}
UNWIND CASE WHEN size(counties) = 0 THEN [NULL] ELSE counties END AS county
UNWIND CASE WHEN size(hosts) = 0 THEN [NULL] ELSE hosts END AS host
WITH DISTINCT county, host, CASE WHEN 'TYPE' IN $groupBy THEN meeting.type END AS type, CASE WHEN 'YEAR' IN $groupBy THEN substring(meeting.date, 0, 4) END AS year, CASE WHEN 'MONTH' IN $groupBy AND size(meeting.date) > 4 THEN substring(meeting.date, 0, 7) END AS month
RETURN count(*) AS total

// types county
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (meeting.type IN $types)
CALL (meeting) {
  MATCH (meeting)-[:HELD_IN]->(county:County)
  WHERE 'COUNTY' IN $groupBy
  RETURN collect(county.id) AS counties
}
CALL (meeting) {
  MATCH (meeting)<-[hosted:ATTENDED]-(host:Official)
  WHERE 'HOST' IN $groupBy
    AND 'HOST' IN hosted.roles
  RETURN collect(host.id) AS hosts
}
UNWIND CASE WHEN size(counties) = 0 THEN [NULL] ELSE counties END AS county
UNWIND CASE WHEN size(hosts) = 0 THEN [NULL] ELSE hosts END AS host
WITH DISTINCT county, host, CASE WHEN 'TYPE' IN $groupBy THEN meeting.type END AS type, CASE WHEN 'YEAR' IN $groupBy THEN substring(meeting.date, 0, 4) END AS year, CASE WHEN 'MONTH' IN $groupBy AND size(meeting.date) > 4 THEN substring(meeting.date, 0, 7) END AS month
RETURN count(*) AS total

// from to within
MATCH (:County {id: $within})<-[:PART_OF*0..4]-(:County)<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (meeting.lastDay >= $from)
  AND (meeting.date <= $to)
CALL (meeting) {
  MATCH (meeting)-[:HELD_IN]->(county:County)
  WHERE 'COUNTY' IN $groupBy
  RETURN collect(county.id) AS counties
}
CALL (meeting) {
  MATCH (meeting)<-[hosted:ATTENDED]-(host:Official)
  WHERE 'HOST' IN $groupBy
    AND 'HOST' IN hosted.roles
  RETURN collect(host.id) AS hosts
}
UNWIND CASE WHEN size(counties) = 0 THEN [NULL] ELSE counties END AS county
UNWIND CASE WHEN size(hosts) = 0 THEN [NULL] ELSE hosts END AS host
WITH DISTINCT county, host, CASE WHEN 'TYPE' IN $groupBy THEN meeting.type END AS type, CASE WHEN 'YEAR' IN $groupBy THEN substring(meeting.date, 0, 4) END AS year, CASE WHEN 'MONTH' IN $groupBy AND size(meeting.date) > 4 THEN substring(meeting.date, 0, 7) END AS month
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
CALL (meeting) {
  MATCH (meeting)-[:HELD_IN]->(county:County)
  WHERE 'COUNTY' IN $groupBy
  RETURN collect(county.id) AS counties
}
CALL (meeting) {
  MATCH (meeting)<-[hosted:ATTENDED]-(host:Official)
  WHERE 'HOST' IN $groupBy
    AND 'HOST' IN hosted.roles
  RETURN collect(host.id) AS hosts
}
UNWIND CASE WHEN size(counties) = 0 THEN [NULL] ELSE counties END AS county
UNWIND CASE WHEN size(hosts) = 0 THEN [NULL] ELSE hosts END AS host
WITH DISTINCT county, host, CASE WHEN 'TYPE' IN $groupBy THEN meeting.type END AS type, CASE WHEN 'YEAR' IN $groupBy THEN substring(meeting.date, 0, 4) END AS year, CASE WHEN 'MONTH' IN $groupBy AND size(meeting.date) > 4 THEN substring(meeting.date, 0, 7) END AS month
RETURN count(*) AS total

// attendedByAny discussed
MATCH (:Policy {id: $discussed})<-[:DISCUSSED]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAny } > 0)
CALL (meeting) {
  MATCH (meeting)-[:HELD_IN]->(county:County)
  WHERE 'COUNTY' IN $groupBy
  RETURN collect(county.id) AS counties
}
CALL (meeting) {
  MATCH (meeting)<-[hosted:ATTENDED]-(host:Official)
  WHERE 'HOST' IN $groupBy
    AND 'HOST' IN hosted.roles
  RETURN collect(host.id) AS hosts
}
UNWIND CASE WHEN size(counties) = 0 THEN [NULL] ELSE counties END AS county
UNWIND CASE WHEN size(hosts) = 0 THEN [NULL] ELSE hosts END AS host
WITH DISTINCT county, host, CASE WHEN 'TYPE' IN $groupBy THEN meeting.type END AS type, CASE WHEN 'YEAR' IN $groupBy THEN substring(meeting.date, 0, 4) END AS year, CASE WHEN 'MONTH' IN $groupBy AND size(meeting.date) > 4 THEN substring(meeting.date, 0, 7) END AS month
RETURN count(*) AS total

// titleWords
MATCH (meeting:Meeting)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
CALL (meeting) {
  MATCH (meeting)-[:HELD_IN]->(county:County)
  WHERE 'COUNTY' IN $groupBy
  RETURN collect(county.id) AS counties
}
CALL (meeting) {
  MATCH (meeting)<-[hosted:ATTENDED]-(host:Official)
  WHERE 'HOST' IN $groupBy
    AND 'HOST' IN hosted.roles
  RETURN collect(host.id) AS hosts
}
UNWIND CASE WHEN size(counties) = 0 THEN [NULL] ELSE counties END AS county
UNWIND CASE WHEN size(hosts) = 0 THEN [NULL] ELSE hosts END AS host
WITH DISTINCT county, host, CASE WHEN 'TYPE' IN $groupBy THEN meeting.type END AS type, CASE WHEN 'YEAR' IN $groupBy THEN substring(meeting.date, 0, 4) END AS year, CASE WHEN 'MONTH' IN $groupBy AND size(meeting.date) > 4 THEN substring(meeting.date, 0, 7) END AS month
RETURN count(*) AS total
