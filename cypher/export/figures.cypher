// The given figures with the area that each is of, in the order of their ids.
UNWIND $ids AS id
MATCH (figure:Figure {id: id})
CALL (figure) {
  MATCH (figure)-[:`IN`]->(county:County)
  RETURN min(county.id) AS countyId, min(county.name) AS countyName
}
RETURN figure.id AS id, figure.metric AS metric, figure.value AS value, figure.unit AS unit, figure.year AS year, figure.isGoal AS isGoal, figure.formerValue AS formerValue, figure.formerYear AS formerYear, countyId, countyName
ORDER BY id
