// The anchor of statements about meetings that all given officials attended: the first of them.
MATCH (:Official {id: head($attendedByAll)})-[:ATTENDED]->(meeting:Meeting)
RETURN DISTINCT meeting
