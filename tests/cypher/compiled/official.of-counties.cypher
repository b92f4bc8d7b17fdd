// orderBy=NAME
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WITH official, official.name AS key
  WITH official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin]) AS edges
}
RETURN parentId, edges

// county orderBy=NAME
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WHERE (COUNT {
      MATCH (official)-[:`IN`]->(:County {id: $county}) } > 0)
  WITH official, official.name AS key
  WITH official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin]) AS edges
}
RETURN parentId, edges

// within orderBy=NAME
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WHERE (COUNT {
      MATCH (official)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  WITH official, official.name AS key
  WITH official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin]) AS edges
}
RETURN parentId, edges

// attended minMeetings orderBy=NAME
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WHERE (COUNT {
      MATCH (official)-[:ATTENDED]->(:Meeting {id: $attended}) } > 0)
    AND (COUNT {
      MATCH (official)-[:ATTENDED]->(:Meeting) } >= $minMeetings)
  WITH official, official.name AS key
  WITH official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin]) AS edges
}
RETURN parentId, edges

// name nameWords post orderBy=NAME
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WHERE (official.name = $name)
    AND all(forms IN $nameWords WHERE any(form IN forms WHERE official.name CONTAINS form))
    AND (COUNT {
      MATCH (official)-[:HOLDS]->(:Post {title: $post}) } > 0)
  WITH official, official.name AS key
  WITH official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin]) AS edges
}
RETURN parentId, edges

// keyDown orderBy=NAME
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WITH official, official.name AS key
  WITH official, key
  ORDER BY key DESC, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown orderBy=NAME
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WITH official, official.name AS key
  WHERE ((key = $afterKey AND official.id < $afterId) OR key < $afterKey)
  WITH official, key
  ORDER BY key DESC, official.id DESC
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin]) AS edges
}
RETURN parentId, edges

// orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WITH official, COUNT {
    MATCH (official)-[:ATTENDED]->(:Meeting) } AS key
  WITH official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin]) AS edges
}
RETURN parentId, edges

// county orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WHERE (COUNT {
      MATCH (official)-[:`IN`]->(:County {id: $county}) } > 0)
  WITH official, COUNT {
    MATCH (official)-[:ATTENDED]->(:Meeting) } AS key
  WITH official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin]) AS edges
}
RETURN parentId, edges

// within orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WHERE (COUNT {
      MATCH (official)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  WITH official, COUNT {
    MATCH (official)-[:ATTENDED]->(:Meeting) } AS key
  WITH official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin]) AS edges
}
RETURN parentId, edges

// attended minMeetings orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WHERE (COUNT {
      MATCH (official)-[:ATTENDED]->(:Meeting {id: $attended}) } > 0)
    AND (COUNT {
      MATCH (official)-[:ATTENDED]->(:Meeting) } >= $minMeetings)
  WITH official, COUNT {
    MATCH (official)-[:ATTENDED]->(:Meeting) } AS key
  WITH official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin]) AS edges
}
RETURN parentId, edges

// name nameWords post orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WHERE (official.name = $name)
    AND all(forms IN $nameWords WHERE any(form IN forms WHERE official.name CONTAINS form))
    AND (COUNT {
      MATCH (official)-[:HOLDS]->(:Post {title: $post}) } > 0)
  WITH official, COUNT {
    MATCH (official)-[:ATTENDED]->(:Meeting) } AS key
  WITH official, key
  ORDER BY key, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin]) AS edges
}
RETURN parentId, edges

// keyDown orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WITH official, COUNT {
    MATCH (official)-[:ATTENDED]->(:Meeting) } AS key
  WITH official, key
  ORDER BY key DESC, official.id
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin]) AS edges
}
RETURN parentId, edges

// afterId idDown keyDown orderBy=MEETING_COUNT
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WITH official, COUNT {
    MATCH (official)-[:ATTENDED]->(:Meeting) } AS key
  WHERE ((key = $afterKey AND official.id < $afterId) OR key < $afterKey)
  WITH official, key
  ORDER BY key DESC, official.id DESC
  LIMIT $limit
  RETURN collect([key, official.id, official.name, official.pinyin]) AS edges
}
RETURN parentId, edges
