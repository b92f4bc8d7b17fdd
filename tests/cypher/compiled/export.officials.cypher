//
UNWIND $ids AS id
MATCH (official:Official {id: id})
CALL (official) {
  MATCH (official)-[:`IN`]->(county:County)
  WITH county
  ORDER BY county.id
  RETURN collect(county.id) AS countyIds, collect(county.name) AS countyNames
}
RETURN official.id AS id, official.name AS name, official.pinyin AS pinyin, countyIds, countyNames
ORDER BY id
