//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:REPRESENTED]-(organization:Organization)
  WITH organization, organization.name AS key
  WITH organization, key
  ORDER BY key, organization.id
  LIMIT $limit
  RETURN collect([key, organization.id, organization.name]) AS edges
}
RETURN parentId, edges

// keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:REPRESENTED]-(organization:Organization)
  WITH organization, organization.name AS key
  WITH organization, key
  ORDER BY key DESC, organization.id
  LIMIT $limit
  RETURN collect([key, organization.id, organization.name]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:REPRESENTED]-(organization:Organization)
  WITH organization, organization.name AS key
  WHERE ((key = $afterKey AND organization.id < $afterId) OR key < $afterKey)
  WITH organization, key
  ORDER BY key DESC, organization.id DESC
  LIMIT $limit
  RETURN collect([key, organization.id, organization.name]) AS edges
}
RETURN parentId, edges
