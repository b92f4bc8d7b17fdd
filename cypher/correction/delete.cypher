// Removes the corrections with the given ids.
UNWIND $ids AS id
MATCH (correction:Correction {id: id})
DELETE correction
