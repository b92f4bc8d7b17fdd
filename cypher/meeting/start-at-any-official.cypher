// The anchor of statements about meetings that one of the given officials attended: the officials.
UNWIND $attendedByAny AS id
MATCH (:Official {id: id})-[:ATTENDED]->(meeting:Meeting)
RETURN DISTINCT meeting
