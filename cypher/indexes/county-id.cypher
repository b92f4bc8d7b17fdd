// Finds a node labelled County by its id; the embedded engine does not look up by a constraint.
CREATE INDEX county_id_lookup IF NOT EXISTS FOR (county:County) ON (county.id)
