// No two nodes labelled County share an id.
CREATE CONSTRAINT county_id IF NOT EXISTS FOR (county:County) REQUIRE county.id IS UNIQUE
