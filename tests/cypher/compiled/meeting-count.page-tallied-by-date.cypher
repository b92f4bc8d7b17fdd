//
MATCH (tally:Tally)
WHERE tally.groupBy = $tallied
  AND tally.rank IS NOT NULL
  AND tally.group IS NOT NULL
WITH tally, coalesce(tally.year, $missing) AS key
WITH tally, key
ORDER BY key, tally.group
LIMIT $limit
CALL (tally) {
  MATCH (county:County {id: tally.county})
  RETURN min(county.name) AS countyName
}
WITH tally, key, countyName
ORDER BY key, tally.group
RETURN collect([key, tally.group, tally.county, countyName, NULL, NULL, tally.type, tally.year, NULL, 0 - tally.rank, 0, 0]) AS edges

// keyDown
MATCH (tally:Tally)
WHERE tally.groupBy = $tallied
  AND tally.rank IS NOT NULL
  AND tally.group IS NOT NULL
WITH tally, coalesce(tally.year, $missing) AS key
WITH tally, key
ORDER BY key DESC, tally.group
LIMIT $limit
CALL (tally) {
  MATCH (county:County {id: tally.county})
  RETURN min(county.name) AS countyName
}
WITH tally, key, countyName
ORDER BY key DESC, tally.group
RETURN collect([key, tally.group, tally.county, countyName, NULL, NULL, tally.type, tally.year, NULL, 0 - tally.rank, 0, 0]) AS edges

// afterId idDown keyDown
MATCH (tally:Tally)
WHERE tally.groupBy = $tallied
  AND tally.rank IS NOT NULL
  AND tally.group IS NOT NULL
WITH tally, coalesce(tally.year, $missing) AS key
WHERE ((key = $afterKey AND tally.group < $afterId) OR key < $afterKey)
WITH tally, key
ORDER BY key DESC, tally.group DESC
LIMIT $limit
CALL (tally) {
  MATCH (county:County {id: tally.county})
  RETURN min(county.name) AS countyName
}
WITH tally, key, countyName
ORDER BY key DESC, tally.group DESC
RETURN collect([key, tally.group, tally.county, countyName, NULL, NULL, tally.type, tally.year, NULL, 0 - tally.rank, 0, 0]) AS edges
