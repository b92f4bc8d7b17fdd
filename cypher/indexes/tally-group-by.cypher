// Finds the groups of the meeting summary by their dimensions; the embedded engine has no index of several properties.
CREATE INDEX tally_group_by IF NOT EXISTS FOR (tally:Tally) ON (tally.groupBy)
