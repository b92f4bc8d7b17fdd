// A page of the groups of the meeting summary in the order of years, then by group; those without a year come last.
MATCH (tally:Tally)
WHERE tally.groupBy = $tallied AND tally.rank IS NOT NULL AND tally.group IS NOT NULL
WITH tally, coalesce(tally.year, $missing) AS key
WHERE ($afterId IS NULL
  OR (key = $afterKey AND CASE WHEN $idDown THEN tally.group < $afterId ELSE tally.group > $afterId END)
  OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
WITH tally, key
ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
  CASE WHEN $idDown THEN null ELSE tally.group END, CASE WHEN $idDown THEN tally.group END DESC
LIMIT $limit
CALL (tally) {
  MATCH (county:County {id: tally.county})
  RETURN min(county.name) AS countyName
}
WITH tally, key, countyName
ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
  CASE WHEN $idDown THEN null ELSE tally.group END, CASE WHEN $idDown THEN tally.group END DESC
RETURN collect({key: key, node: {id: tally.group, county: tally.county, countyName: countyName, host: null, hostName: null, type: tally.type, year: tally.year, month: null, meetings: 0 - tally.rank, attendances: 0, officials: 0}}) AS edges
