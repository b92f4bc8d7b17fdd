//
UNWIND $ids AS officialId
CALL (officialId) {
  MATCH (official:Official {id: officialId})
  MATCH (other:Official {name: official.name})
  WHERE other.id <> officialId
  WITH other
  ORDER BY other.id
  LIMIT 100
  RETURN other.id AS id, other.name AS name, other.pinyin AS pinyin
}
RETURN officialId, id, name, pinyin
ORDER BY officialId, id
