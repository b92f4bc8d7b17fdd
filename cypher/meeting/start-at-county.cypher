// The anchor of statements about the meetings of a county: the county, by its id, code or full name.
MATCH (area:County)
WHERE area.id = $county OR area.code = $county OR area.name = $county
MATCH (area)<-[:HELD_IN]-(meeting:Meeting)
RETURN DISTINCT meeting
