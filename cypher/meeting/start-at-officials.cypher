// Where a question about meetings that given officials all attended starts: at those of the first of them.
MATCH (:Official {id: head($attendedByAll)})-[:ATTENDED]->(meeting:Meeting)
RETURN DISTINCT meeting
