// Finds officials by their whole name.
CREATE INDEX official_name IF NOT EXISTS FOR (official:Official) ON (official.name)
