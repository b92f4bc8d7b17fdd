// Which of the given counties nothing needs any more: no article names them and no county lies in them.
UNWIND $ids AS id
MATCH (county:County {id: id})
WHERE county.claims IS NULL AND NOT EXISTS { MATCH (county)<-[:PART_OF]-(:County) }
RETURN county.id AS id
