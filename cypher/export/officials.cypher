// The given officials with the areas that they belong to, in the order of their ids.
UNWIND $ids AS id
MATCH (official:Official {id: id})
OPTIONAL MATCH (official)-[:`IN`]->(county:County)
WITH official, county
ORDER BY official.id, county.id
WITH official, collect(county.id) AS countyIds, collect(county.name) AS countyNames
RETURN official.id AS id, official.name AS name, official.pinyin AS pinyin, countyIds, countyNames
ORDER BY id
