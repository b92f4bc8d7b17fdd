// orderBy=METRIC
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
  WITH figure, figure.metric AS key
  WITH figure, key
  ORDER BY key, figure.id
  LIMIT $limit
  RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
}
RETURN parentId, edges

// county orderBy=METRIC
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
  WHERE (COUNT {
      MATCH (figure)-[:`IN`]->(:County {id: $county}) } > 0)
  WITH figure, figure.metric AS key
  WITH figure, key
  ORDER BY key, figure.id
  LIMIT $limit
  RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
}
RETURN parentId, edges

// within orderBy=METRIC
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
  WHERE (COUNT {
      MATCH (figure)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  WITH figure, figure.metric AS key
  WITH figure, key
  ORDER BY key, figure.id
  LIMIT $limit
  RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
}
RETURN parentId, edges

// metricWords orderBy=METRIC
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
  WHERE all(forms IN $metricWords WHERE any(form IN forms WHERE figure.metric CONTAINS form))
  WITH figure, figure.metric AS key
  WITH figure, key
  ORDER BY key, figure.id
  LIMIT $limit
  RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
}
RETURN parentId, edges

// keyDown orderBy=METRIC
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
  WITH figure, figure.metric AS key
  WITH figure, key
  ORDER BY key DESC, figure.id
  LIMIT $limit
  RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown orderBy=METRIC
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
  WITH figure, figure.metric AS key
  WHERE ((key = $afterKey AND figure.id < $afterId) OR key < $afterKey)
  WITH figure, key
  ORDER BY key DESC, figure.id DESC
  LIMIT $limit
  RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
}
RETURN parentId, edges

// orderBy=YEAR
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
  WITH figure, coalesce(figure.year, $missing) AS key
  WITH figure, key
  ORDER BY key, figure.id
  LIMIT $limit
  RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
}
RETURN parentId, edges

// county orderBy=YEAR
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
  WHERE (COUNT {
      MATCH (figure)-[:`IN`]->(:County {id: $county}) } > 0)
  WITH figure, coalesce(figure.year, $missing) AS key
  WITH figure, key
  ORDER BY key, figure.id
  LIMIT $limit
  RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
}
RETURN parentId, edges

// within orderBy=YEAR
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
  WHERE (COUNT {
      MATCH (figure)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  WITH figure, coalesce(figure.year, $missing) AS key
  WITH figure, key
  ORDER BY key, figure.id
  LIMIT $limit
  RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
}
RETURN parentId, edges

// metricWords orderBy=YEAR
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
  WHERE all(forms IN $metricWords WHERE any(form IN forms WHERE figure.metric CONTAINS form))
  WITH figure, coalesce(figure.year, $missing) AS key
  WITH figure, key
  ORDER BY key, figure.id
  LIMIT $limit
  RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
}
RETURN parentId, edges

// keyDown orderBy=YEAR
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
  WITH figure, coalesce(figure.year, $missing) AS key
  WITH figure, key
  ORDER BY key DESC, figure.id
  LIMIT $limit
  RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown orderBy=YEAR
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
  WITH figure, coalesce(figure.year, $missing) AS key
  WHERE ((key = $afterKey AND figure.id < $afterId) OR key < $afterKey)
  WITH figure, key
  ORDER BY key DESC, figure.id DESC
  LIMIT $limit
  RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
}
RETURN parentId, edges

// orderBy=VALUE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
  WITH figure, figure.value AS key
  WITH figure, key
  ORDER BY key, figure.id
  LIMIT $limit
  RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
}
RETURN parentId, edges

// county orderBy=VALUE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
  WHERE (COUNT {
      MATCH (figure)-[:`IN`]->(:County {id: $county}) } > 0)
  WITH figure, figure.value AS key
  WITH figure, key
  ORDER BY key, figure.id
  LIMIT $limit
  RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
}
RETURN parentId, edges

// within orderBy=VALUE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
  WHERE (COUNT {
      MATCH (figure)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  WITH figure, figure.value AS key
  WITH figure, key
  ORDER BY key, figure.id
  LIMIT $limit
  RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
}
RETURN parentId, edges

// metricWords orderBy=VALUE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
  WHERE all(forms IN $metricWords WHERE any(form IN forms WHERE figure.metric CONTAINS form))
  WITH figure, figure.value AS key
  WITH figure, key
  ORDER BY key, figure.id
  LIMIT $limit
  RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
}
RETURN parentId, edges

// keyDown orderBy=VALUE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
  WITH figure, figure.value AS key
  WITH figure, key
  ORDER BY key DESC, figure.id
  LIMIT $limit
  RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown orderBy=VALUE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(figure:Figure)
  WITH figure, figure.value AS key
  WHERE ((key = $afterKey AND figure.id < $afterId) OR key < $afterKey)
  WITH figure, key
  ORDER BY key DESC, figure.id DESC
  LIMIT $limit
  RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
}
RETURN parentId, edges
