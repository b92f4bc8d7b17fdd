// No two nodes labelled Store share an id.
CREATE CONSTRAINT store_id IF NOT EXISTS FOR (store:Store) REQUIRE store.id IS UNIQUE
