// orderBy=NAME
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

// county orderBy=NAME
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:REPRESENTED]-(organization:Organization)
  WHERE (COUNT {
      MATCH (organization)-[:`IN`]->(:County {id: $county}) } > 0)
  WITH organization, organization.name AS key
  WITH organization, key
  ORDER BY key, organization.id
  LIMIT $limit
  RETURN collect([key, organization.id, organization.name]) AS edges
}
RETURN parentId, edges

// within orderBy=NAME
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:REPRESENTED]-(organization:Organization)
  WHERE (COUNT {
      MATCH (organization)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  WITH organization, organization.name AS key
  WITH organization, key
  ORDER BY key, organization.id
  LIMIT $limit
  RETURN collect([key, organization.id, organization.name]) AS edges
}
RETURN parentId, edges

// nameWords orderBy=NAME
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:REPRESENTED]-(organization:Organization)
  WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE organization.name CONTAINS form))
  WITH organization, organization.name AS key
  WITH organization, key
  ORDER BY key, organization.id
  LIMIT $limit
  RETURN collect([key, organization.id, organization.name]) AS edges
}
RETURN parentId, edges

// keyDown orderBy=NAME
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

// afterId idDown keyDown orderBy=NAME
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

// orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:REPRESENTED]-(organization:Organization)
  WITH organization, COUNT {
    MATCH (organization)-[:REPRESENTED]->(:Meeting) } AS key
  WITH organization, key
  ORDER BY key, organization.id
  LIMIT $limit
  RETURN collect([key, organization.id, organization.name]) AS edges
}
RETURN parentId, edges

// county orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:REPRESENTED]-(organization:Organization)
  WHERE (COUNT {
      MATCH (organization)-[:`IN`]->(:County {id: $county}) } > 0)
  WITH organization, COUNT {
    MATCH (organization)-[:REPRESENTED]->(:Meeting) } AS key
  WITH organization, key
  ORDER BY key, organization.id
  LIMIT $limit
  RETURN collect([key, organization.id, organization.name]) AS edges
}
RETURN parentId, edges

// within orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:REPRESENTED]-(organization:Organization)
  WHERE (COUNT {
      MATCH (organization)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  WITH organization, COUNT {
    MATCH (organization)-[:REPRESENTED]->(:Meeting) } AS key
  WITH organization, key
  ORDER BY key, organization.id
  LIMIT $limit
  RETURN collect([key, organization.id, organization.name]) AS edges
}
RETURN parentId, edges

// nameWords orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:REPRESENTED]-(organization:Organization)
  WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE organization.name CONTAINS form))
  WITH organization, COUNT {
    MATCH (organization)-[:REPRESENTED]->(:Meeting) } AS key
  WITH organization, key
  ORDER BY key, organization.id
  LIMIT $limit
  RETURN collect([key, organization.id, organization.name]) AS edges
}
RETURN parentId, edges

// keyDown orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:REPRESENTED]-(organization:Organization)
  WITH organization, COUNT {
    MATCH (organization)-[:REPRESENTED]->(:Meeting) } AS key
  WITH organization, key
  ORDER BY key DESC, organization.id
  LIMIT $limit
  RETURN collect([key, organization.id, organization.name]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:REPRESENTED]-(organization:Organization)
  WITH organization, COUNT {
    MATCH (organization)-[:REPRESENTED]->(:Meeting) } AS key
  WHERE ((key = $afterKey AND organization.id < $afterId) OR key < $afterKey)
  WITH organization, key
  ORDER BY key DESC, organization.id DESC
  LIMIT $limit
  RETURN collect([key, organization.id, organization.name]) AS edges
}
RETURN parentId, edges
