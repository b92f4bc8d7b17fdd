// How many groups the meeting summary has, by county, type or year.
MATCH (tally:Tally)
WHERE tally.groupBy = $tallied AND tally.rank IS NOT NULL AND tally.group IS NOT NULL
RETURN count(tally) AS total
