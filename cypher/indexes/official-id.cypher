// Finds a node labelled Official by its id; the embedded engine does not look up by a constraint.
CREATE INDEX official_id_lookup IF NOT EXISTS FOR (official:Official) ON (official.id)
