//
MATCH (tally:Tally)
WHERE tally.groupBy = $tallied
  AND tally.rank IS NOT NULL
  AND tally.group IS NOT NULL
RETURN count(tally) AS total
