// No two nodes labelled Policy share an id.
CREATE CONSTRAINT policy_id IF NOT EXISTS FOR (policy:Policy) REQUIRE policy.id IS UNIQUE
