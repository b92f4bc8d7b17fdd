// Finds the groups of what meetings are counted by; the embedded engine has no index of several properties.
CREATE INDEX tally_group_by IF NOT EXISTS FOR (tally:Tally) ON (tally.groupBy)
