// Finds a node of a label by its id; the embedded engine does not look up by a constraint.
CREATE INDEX kind_id_lookup IF NOT EXISTS FOR (kind:Kind) ON (kind.id)
