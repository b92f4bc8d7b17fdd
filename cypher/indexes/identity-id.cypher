// Finds a node labelled Identity by its id; the embedded engine does not look up by a constraint.
CREATE INDEX identity_id_lookup IF NOT EXISTS FOR (identity:Identity) ON (identity.id)
