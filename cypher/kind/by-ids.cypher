// The nodes of a label with the given ids, in no particular order.
UNWIND $ids AS id
MATCH (kind:Kind {id: id})
RETURN kind.id AS id
