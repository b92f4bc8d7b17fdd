// Finds the corrections of a node or a relationship.
CREATE INDEX correction_key IF NOT EXISTS FOR (correction:Correction) ON (correction.key)
