// No two nodes labelled Organization share an id.
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (organization:Organization) REQUIRE organization.id IS UNIQUE
