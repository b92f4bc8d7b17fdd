// No two nodes of a label share an id.
CREATE CONSTRAINT kind_id IF NOT EXISTS FOR (kind:Kind) REQUIRE kind.id IS UNIQUE
