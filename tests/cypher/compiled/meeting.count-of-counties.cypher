//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
  RETURN count(DISTINCT meeting) AS total
}
RETURN parentId, total

// types county
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
  WHERE (meeting.type IN $types)
    AND (COUNT {
      MATCH (meeting)-[:HELD_IN]->(:County {id: $county}) } > 0)
  RETURN count(DISTINCT meeting) AS total
}
RETURN parentId, total

// from to within
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
  WHERE (meeting.lastDay >= $from)
    AND (meeting.date <= $to)
    AND (COUNT {
      MATCH (meeting)-[:HELD_IN]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
  RETURN count(DISTINCT meeting) AS total
}
RETURN parentId, total

// attendedByAll attendedAs
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
  WHERE (COUNT {
      MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
      WHERE someone.id IN $attendedByAll
        AND (any(role IN present.roles WHERE role IN $attendedAs)) } = size($attendedByAll))
    AND (COUNT {
      MATCH (meeting)<-[present:ATTENDED]-(:Official)
      WHERE any(role IN present.roles WHERE role IN $attendedAs) } > 0)
  RETURN count(DISTINCT meeting) AS total
}
RETURN parentId, total

// attendedByAny discussed
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
  WHERE (COUNT {
      MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
      WHERE someone.id IN $attendedByAny } > 0)
    AND (COUNT {
      MATCH (meeting)-[:DISCUSSED]->(:Policy {id: $discussed}) } > 0)
  RETURN count(DISTINCT meeting) AS total
}
RETURN parentId, total

// titleWords
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:HELD_IN]-(meeting:Meeting)
  WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
  RETURN count(DISTINCT meeting) AS total
}
RETURN parentId, total
