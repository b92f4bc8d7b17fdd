//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  RETURN count(DISTINCT official) AS total
}
RETURN parentId, total

// county
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WHERE (COUNT {
      MATCH (official)-[:`IN`]->(:County {id: $county}) } > 0)
  RETURN count(DISTINCT official) AS total
}
RETURN parentId, total

// within
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WHERE (COUNT {
      MATCH (official)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  RETURN count(DISTINCT official) AS total
}
RETURN parentId, total

// attended minMeetings
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WHERE (COUNT {
      MATCH (official)-[:ATTENDED]->(:Meeting {id: $attended}) } > 0)
    AND (COUNT {
      MATCH (official)-[:ATTENDED]->(:Meeting) } >= $minMeetings)
  RETURN count(DISTINCT official) AS total
}
RETURN parentId, total

// name nameWords post
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WHERE (official.name = $name)
    AND all(forms IN $nameWords WHERE any(form IN forms WHERE official.name CONTAINS form))
    AND (COUNT {
      MATCH (official)-[:HOLDS]->(:Post {title: $post}) } > 0)
  RETURN count(DISTINCT official) AS total
}
RETURN parentId, total
