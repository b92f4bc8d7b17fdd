// Finds the groups of what meetings are counted by in the order of a page, the most meetings first.
CREATE INDEX tally_order IF NOT EXISTS FOR (tally:Tally) ON (tally.groupBy, tally.rank, tally.group)
