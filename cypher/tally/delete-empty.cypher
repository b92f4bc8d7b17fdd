// Removes those of the given groups that have no meeting any more.
UNWIND $ids AS id
MATCH (tally:Tally {id: id})
WHERE tally.rank = 0
DELETE tally
