//
UNWIND $ids AS id
MATCH (official:Official {id: id})
RETURN id, COUNT {
  (official)-[:ATTENDED]->(:Meeting) } AS meetings
