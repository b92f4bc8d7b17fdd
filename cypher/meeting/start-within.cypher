// The anchor of statements about the meetings of an area: the area, and all areas within it.
MATCH (:County {id: $within})<-[:PART_OF*0..4]-(:County)<-[:HELD_IN]-(meeting:Meeting)
RETURN DISTINCT meeting
