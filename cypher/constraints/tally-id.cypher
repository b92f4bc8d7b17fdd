// No two nodes labelled Tally share an id.
CREATE CONSTRAINT tally_id IF NOT EXISTS FOR (tally:Tally) REQUIRE tally.id IS UNIQUE
