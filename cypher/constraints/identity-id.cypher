// No two nodes labelled Identity share an id.
CREATE CONSTRAINT identity_id IF NOT EXISTS FOR (identity:Identity) REQUIRE identity.id IS UNIQUE
