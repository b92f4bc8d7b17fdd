// The nodes that have that one of some words which the fewest have; of more than a thousand it is all the same.
UNWIND $indexed AS word
CALL (word) {
  MATCH (some:Node)
  WHERE some.searchText CONTAINS word
  WITH some
  LIMIT 1000
  RETURN count(some) AS found
}
WITH word
ORDER BY found, word
LIMIT 1
MATCH (node:Node)
WHERE node.searchText CONTAINS word
RETURN DISTINCT node
