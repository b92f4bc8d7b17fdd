// The given organizations with the area that each is of, and how many meetings each was represented at, in the order of their ids.
UNWIND $ids AS id
MATCH (organization:Organization {id: id})
CALL (organization) {
  MATCH (organization)-[:`IN`]->(county:County)
  RETURN min(county.id) AS countyId, min(county.name) AS countyName
}
RETURN organization.id AS id, organization.name AS name, countyId, countyName, COUNT { (organization)-[:REPRESENTED]->(:Meeting) } AS meetings
ORDER BY id
