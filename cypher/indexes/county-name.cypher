// Finds counties by their full name.
CREATE INDEX county_name IF NOT EXISTS FOR (county:County) ON (county.name)
