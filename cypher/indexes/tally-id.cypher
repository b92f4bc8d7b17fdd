// Finds a node labelled Tally by its id; the embedded engine does not look up by a constraint.
CREATE INDEX tally_id_lookup IF NOT EXISTS FOR (tally:Tally) ON (tally.id)
