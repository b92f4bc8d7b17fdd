// Adds the change to the number of meetings of each group; creates groups that do not exist yet.
UNWIND $rows AS row
MERGE (tally:Tally {id: row.id})
ON CREATE SET tally.groupBy = row.groupBy, tally.group = row.group, tally.county = row.county, tally.type = row.type, tally.year = row.year
SET tally.rank = coalesce(tally.rank, 0) - row.change
