// The anchor of statements about the meetings of an area: the area, and all areas within it.
MATCH (area:County)
WHERE area.id = $within OR area.code = $within OR area.name = $within
MATCH (area)<-[:PART_OF*0..4]-(:County)<-[:HELD_IN]-(meeting:Meeting)
RETURN DISTINCT meeting
