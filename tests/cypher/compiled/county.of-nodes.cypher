//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Node {id: parentId})-[:`IN`|HELD_IN]->(county:County)
  WITH county
  ORDER BY county.name, county.id
  RETURN collect([county.id, county.name, county.code, county.level]) AS counties
}
RETURN parentId, counties
