// The anchor of statements about the meetings of a county: the county.
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
RETURN DISTINCT meeting
