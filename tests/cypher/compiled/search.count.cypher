// words
MATCH (node:Node)
WHERE node.searchText CONTAINS $longest
  AND all(word IN $words WHERE node.searchText CONTAINS word)
RETURN count(DISTINCT node) AS total

// words labels
MATCH (node:Node)
WHERE node.searchText CONTAINS $longest
  AND all(word IN $words WHERE node.searchText CONTAINS word)
  AND (any(label IN labels(node) WHERE label IN $labels))
RETURN count(DISTINCT node) AS total

// words
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
WITH DISTINCT node
WHERE node.searchText CONTAINS $longest
  AND all(word IN $words WHERE node.searchText CONTAINS word)
RETURN count(DISTINCT node) AS total
