// The counties that have one of the given full names or codes, by code, then by id.
UNWIND $names AS name
MATCH (county:County)
WHERE county.name = name OR county.code = name
RETURN name AS asked, county.id AS id, county.name AS name, county.code AS code, county.level AS level
ORDER BY code, id
