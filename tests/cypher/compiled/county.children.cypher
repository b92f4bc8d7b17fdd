//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:PART_OF]-(county:County)
  WITH county, county.name AS key
  WITH county, key
  ORDER BY key, county.id
  LIMIT $limit
  RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges
}
RETURN parentId, edges

// keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:PART_OF]-(county:County)
  WITH county, county.name AS key
  WITH county, key
  ORDER BY key DESC, county.id
  LIMIT $limit
  RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:PART_OF]-(county:County)
  WITH county, county.name AS key
  WHERE ((key = $afterKey AND county.id < $afterId) OR key < $afterKey)
  WITH county, key
  ORDER BY key DESC, county.id DESC
  LIMIT $limit
  RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges
}
RETURN parentId, edges
