// The officials with the given ids, in no particular order.
UNWIND $ids AS id
MATCH (official:Official {id: id})
RETURN official.id AS id, official.name AS name, official.pinyin AS pinyin
