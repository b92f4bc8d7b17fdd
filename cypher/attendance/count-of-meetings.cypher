// How many officials attended each of the given meetings.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Meeting {id: parentId})<-[attended:ATTENDED]-(official:Official)
  WHERE (size($roles) = 0 OR any(role IN attended.roles WHERE role IN $roles))
  RETURN count(DISTINCT official) AS total
}
RETURN parentId, total
