// Finds a node labelled Target by its id; the embedded engine does not look up by a constraint.
CREATE INDEX target_id_lookup IF NOT EXISTS FOR (target:Target) ON (target.id)
