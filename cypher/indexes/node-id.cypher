// Finds a node labelled Node by its id; the embedded engine does not look up by a constraint.
CREATE INDEX node_id_lookup IF NOT EXISTS FOR (node:Node) ON (node.id)
