// Counts meetings into groups, or out of them where the change is negative; the groups that are not there yet come to be.
UNWIND $rows AS row
MERGE (tally:Tally {id: row.id})
ON CREATE SET tally.groupBy = row.groupBy, tally.group = row.group, tally.county = row.county, tally.type = row.type, tally.year = row.year
SET tally.rank = coalesce(tally.rank, 0) - row.change
