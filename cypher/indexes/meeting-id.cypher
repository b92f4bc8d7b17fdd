// Finds a node labelled Meeting by its id; the embedded engine does not look up by a constraint.
CREATE INDEX meeting_id_lookup IF NOT EXISTS FOR (meeting:Meeting) ON (meeting.id)
