// Finds a node labelled Policy by its id; the embedded engine does not look up by a constraint.
CREATE INDEX policy_id_lookup IF NOT EXISTS FOR (policy:Policy) ON (policy.id)
