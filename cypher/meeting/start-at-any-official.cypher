// Where a question about meetings that one of the given officials attended starts: at theirs.
UNWIND $attendedByAny AS id
MATCH (:Official {id: id})-[:ATTENDED]->(meeting:Meeting)
RETURN DISTINCT meeting
