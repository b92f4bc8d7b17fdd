// orderBy=METRIC
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  WITH target, target.metric AS key
  WITH target, key
  ORDER BY key, target.id
  LIMIT $limit
  RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
}
RETURN parentId, edges

// county orderBy=METRIC
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  WHERE (COUNT {
      MATCH (target)-[:`IN`]->(:County {id: $county}) } > 0)
  WITH target, target.metric AS key
  WITH target, key
  ORDER BY key, target.id
  LIMIT $limit
  RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
}
RETURN parentId, edges

// within orderBy=METRIC
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  WHERE (COUNT {
      MATCH (target)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  WITH target, target.metric AS key
  WITH target, key
  ORDER BY key, target.id
  LIMIT $limit
  RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
}
RETURN parentId, edges

// keyDown orderBy=METRIC
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  WITH target, target.metric AS key
  WITH target, key
  ORDER BY key DESC, target.id
  LIMIT $limit
  RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown orderBy=METRIC
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  WITH target, target.metric AS key
  WHERE ((key = $afterKey AND target.id < $afterId) OR key < $afterKey)
  WITH target, key
  ORDER BY key DESC, target.id DESC
  LIMIT $limit
  RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
}
RETURN parentId, edges

// orderBy=YEAR
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  WITH target, coalesce(target.year, $missing) AS key
  WITH target, key
  ORDER BY key, target.id
  LIMIT $limit
  RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
}
RETURN parentId, edges

// county orderBy=YEAR
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  WHERE (COUNT {
      MATCH (target)-[:`IN`]->(:County {id: $county}) } > 0)
  WITH target, coalesce(target.year, $missing) AS key
  WITH target, key
  ORDER BY key, target.id
  LIMIT $limit
  RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
}
RETURN parentId, edges

// within orderBy=YEAR
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  WHERE (COUNT {
      MATCH (target)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  WITH target, coalesce(target.year, $missing) AS key
  WITH target, key
  ORDER BY key, target.id
  LIMIT $limit
  RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
}
RETURN parentId, edges

// keyDown orderBy=YEAR
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  WITH target, coalesce(target.year, $missing) AS key
  WITH target, key
  ORDER BY key DESC, target.id
  LIMIT $limit
  RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown orderBy=YEAR
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  WITH target, coalesce(target.year, $missing) AS key
  WHERE ((key = $afterKey AND target.id < $afterId) OR key < $afterKey)
  WITH target, key
  ORDER BY key DESC, target.id DESC
  LIMIT $limit
  RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
}
RETURN parentId, edges

// orderBy=VALUE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  WITH target, target.value AS key
  WITH target, key
  ORDER BY key, target.id
  LIMIT $limit
  RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
}
RETURN parentId, edges

// county orderBy=VALUE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  WHERE (COUNT {
      MATCH (target)-[:`IN`]->(:County {id: $county}) } > 0)
  WITH target, target.value AS key
  WITH target, key
  ORDER BY key, target.id
  LIMIT $limit
  RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
}
RETURN parentId, edges

// within orderBy=VALUE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  WHERE (COUNT {
      MATCH (target)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  WITH target, target.value AS key
  WITH target, key
  ORDER BY key, target.id
  LIMIT $limit
  RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
}
RETURN parentId, edges

// keyDown orderBy=VALUE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  WITH target, target.value AS key
  WITH target, key
  ORDER BY key DESC, target.id
  LIMIT $limit
  RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown orderBy=VALUE
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  WITH target, target.value AS key
  WHERE ((key = $afterKey AND target.id < $afterId) OR key < $afterKey)
  WITH target, key
  ORDER BY key DESC, target.id DESC
  LIMIT $limit
  RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
}
RETURN parentId, edges
