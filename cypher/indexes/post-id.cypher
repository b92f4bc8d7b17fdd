// Finds a node labelled Post by its id; the embedded engine does not look up by a constraint.
CREATE INDEX post_id_lookup IF NOT EXISTS FOR (post:Post) ON (post.id)
