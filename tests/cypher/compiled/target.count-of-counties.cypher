//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  RETURN count(DISTINCT target) AS total
}
RETURN parentId, total

// county
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  WHERE (COUNT {
      MATCH (target)-[:`IN`]->(:County {id: $county}) } > 0)
  RETURN count(DISTINCT target) AS total
}
RETURN parentId, total

// within
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(target:Target)
  WHERE (COUNT {
      MATCH (target)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  RETURN count(DISTINCT target) AS total
}
RETURN parentId, total
