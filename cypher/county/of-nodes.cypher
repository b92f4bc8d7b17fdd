// For each of the given officials, posts, organizations, figures or meetings the counties that it belongs to, by name, then by id.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Node {id: parentId})-[:`IN`|HELD_IN]->(county:County)
  WITH county
  ORDER BY county.name, county.id
  RETURN collect({id: county.id, name: county.name, code: county.code, level: county.level}) AS counties
}
RETURN parentId, counties
