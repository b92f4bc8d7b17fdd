//
UNWIND $ids AS id
MATCH (organization:Organization {id: id})
CALL (organization) {
  MATCH (organization)-[:`IN`]->(county:County)
  RETURN min(county.id) AS countyId, min(county.name) AS countyName
}
RETURN organization.id AS id, organization.name AS name, countyId, countyName, COUNT {
  (organization)-[:REPRESENTED]->(:Meeting) } AS meetings
ORDER BY id
