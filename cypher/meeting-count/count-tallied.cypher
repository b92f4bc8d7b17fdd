// How many groups all meetings make, by county, type or year as loads keep count of them.
MATCH (tally:Tally)
WHERE tally.groupBy = $tallied AND tally.rank IS NOT NULL AND tally.group IS NOT NULL
RETURN count(tally) AS total
