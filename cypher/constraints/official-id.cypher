// No two nodes labelled Official share an id.
CREATE CONSTRAINT official_id IF NOT EXISTS FOR (official:Official) REQUIRE official.id IS UNIQUE
