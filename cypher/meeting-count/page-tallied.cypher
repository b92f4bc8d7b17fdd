// A page of the groups of the meeting summary, by county, type or year, by number of meetings, then by group; `rank` is the negative number of meetings, so that an ascending index starts with the most.
MATCH (tally:Tally)
WHERE tally.groupBy = $tallied AND tally.rank >= $least AND tally.rank <= $greatest AND tally.group IS NOT NULL
  AND ($afterId IS NULL
    OR (tally.rank = $afterRank AND CASE WHEN $idDown THEN tally.group < $afterId ELSE tally.group > $afterId END)
    OR CASE WHEN $keyDown THEN tally.rank > $afterRank ELSE tally.rank < $afterRank END)
WITH tally
ORDER BY CASE WHEN $keyDown THEN tally.groupBy END, CASE WHEN $keyDown THEN null ELSE tally.groupBy END DESC,
  CASE WHEN $keyDown THEN tally.rank END, CASE WHEN $keyDown THEN null ELSE tally.rank END DESC,
  CASE WHEN $idDown THEN null ELSE tally.group END, CASE WHEN $idDown THEN tally.group END DESC
LIMIT $limit
CALL (tally) {
  MATCH (county:County {id: tally.county})
  RETURN min(county.name) AS countyName
}
WITH tally, countyName
ORDER BY CASE WHEN $keyDown THEN tally.rank END, CASE WHEN $keyDown THEN null ELSE tally.rank END DESC,
  CASE WHEN $idDown THEN null ELSE tally.group END, CASE WHEN $idDown THEN tally.group END DESC
RETURN collect({key: 0 - tally.rank, node: {id: tally.group, county: tally.county, countyName: countyName, host: null, hostName: null, type: tally.type, year: tally.year, month: null, meetings: 0 - tally.rank, attendances: 0, officials: 0}}) AS edges
