//
UNWIND $ids AS id
MATCH (county:County {id: id})
WHERE county.claims IS NULL
  AND COUNT {
    MATCH (county)<-[:PART_OF]-(:County) } = 0
RETURN county.id AS id
