// How many groups all meetings make, by county, type or year as loads keep count of them.
MATCH (tally:Tally)
WHERE tally.groupBy = $tallied
RETURN count(tally) AS total
