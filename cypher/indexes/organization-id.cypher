// Finds a node labelled Organization by its id; the embedded engine does not look up by a constraint.
CREATE INDEX organization_id_lookup IF NOT EXISTS FOR (organization:Organization) ON (organization.id)
