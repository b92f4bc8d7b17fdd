//
MATCH (tally:Tally)
WHERE tally.groupBy = $tallied
  AND tally.rank >= $least
  AND tally.rank <= $greatest
  AND tally.group IS NOT NULL
WITH tally
ORDER BY tally.groupBy DESC, tally.rank DESC, tally.group
LIMIT $limit
CALL (tally) {
  MATCH (county:County {id: tally.county})
  RETURN min(county.name) AS countyName
}
WITH tally, countyName
ORDER BY tally.rank DESC, tally.group
RETURN collect([0 - tally.rank, tally.group, tally.county, countyName, NULL, NULL, tally.type, tally.year, NULL, 0 - tally.rank, 0, 0]) AS edges

// keyDown
MATCH (tally:Tally)
WHERE tally.groupBy = $tallied
  AND tally.rank >= $least
  AND tally.rank <= $greatest
  AND tally.group IS NOT NULL
WITH tally
ORDER BY tally.groupBy, tally.rank, tally.group
LIMIT $limit
CALL (tally) {
  MATCH (county:County {id: tally.county})
  RETURN min(county.name) AS countyName
}
WITH tally, countyName
ORDER BY tally.rank, tally.group
RETURN collect([0 - tally.rank, tally.group, tally.county, countyName, NULL, NULL, tally.type, tally.year, NULL, 0 - tally.rank, 0, 0]) AS edges

// afterId idDown keyDown
MATCH (tally:Tally)
WHERE tally.groupBy = $tallied
  AND tally.rank >= $least
  AND tally.rank <= $greatest
  AND tally.group IS NOT NULL
  AND ((tally.rank = $afterRank AND tally.group < $afterId) OR tally.rank > $afterRank)
WITH tally
ORDER BY tally.groupBy, tally.rank, tally.group DESC
LIMIT $limit
CALL (tally) {
  MATCH (county:County {id: tally.county})
  RETURN min(county.name) AS countyName
}
WITH tally, countyName
ORDER BY tally.rank, tally.group DESC
RETURN collect([0 - tally.rank, tally.group, tally.county, countyName, NULL, NULL, tally.type, tally.year, NULL, 0 - tally.rank, 0, 0]) AS edges
