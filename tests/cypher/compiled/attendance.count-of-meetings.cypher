//
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[attended:ATTENDED]-(official:Official)
  RETURN count(DISTINCT official) AS total
}
RETURN parentId, total

// roles
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[attended:ATTENDED]-(official:Official)
  WHERE (any(role IN attended.roles WHERE role IN $roles))
  RETURN count(DISTINCT official) AS total
}
RETURN parentId, total
