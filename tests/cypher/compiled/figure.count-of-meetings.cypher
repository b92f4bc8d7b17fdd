//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:STATES]->(figure:Figure)
  RETURN count(DISTINCT figure) AS total
}
RETURN parentId, total

// county
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:STATES]->(figure:Figure)
  WHERE (COUNT {
      MATCH (figure)-[:`IN`]->(:County {id: $county}) } > 0)
  RETURN count(DISTINCT figure) AS total
}
RETURN parentId, total

// within
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:STATES]->(figure:Figure)
  WHERE (COUNT {
      MATCH (figure)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  RETURN count(DISTINCT figure) AS total
}
RETURN parentId, total

// metricWords
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})-[:STATES]->(figure:Figure)
  WHERE all(forms IN $metricWords WHERE any(form IN forms WHERE figure.metric CONTAINS form))
  RETURN count(DISTINCT figure) AS total
}
RETURN parentId, total
