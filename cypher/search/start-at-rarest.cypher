// The anchor of a search: the nodes that have the rarest of some words; above a thousand nodes any of them.
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
