// Finds the groups of the meeting summary in the order of a page, the most meetings first.
CREATE INDEX tally_order IF NOT EXISTS FOR (tally:Tally) ON (tally.groupBy, tally.rank, tally.group)
