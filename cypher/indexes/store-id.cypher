// Finds a node labelled Store by its id; the embedded engine does not look up by a constraint.
CREATE INDEX store_id_lookup IF NOT EXISTS FOR (store:Store) ON (store.id)
