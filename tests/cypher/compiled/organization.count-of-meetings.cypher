//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:REPRESENTED]-(organization:Organization)
  RETURN count(DISTINCT organization) AS total
}
RETURN parentId, total

// county
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:REPRESENTED]-(organization:Organization)
  WHERE (COUNT {
      MATCH (organization)-[:`IN`]->(:County {id: $county}) } > 0)
  RETURN count(DISTINCT organization) AS total
}
RETURN parentId, total

// within
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:REPRESENTED]-(organization:Organization)
  WHERE (COUNT {
      MATCH (organization)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  RETURN count(DISTINCT organization) AS total
}
RETURN parentId, total

// nameWords
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[:REPRESENTED]-(organization:Organization)
  WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE organization.name CONTAINS form))
  RETURN count(DISTINCT organization) AS total
}
RETURN parentId, total
