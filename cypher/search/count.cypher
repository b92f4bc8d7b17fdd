// How many nodes have all the words in their name, title or pinyin.
MATCH (node:Node)
WHERE node.searchText CONTAINS $longest
  AND all(word IN $words WHERE node.searchText CONTAINS word)
  AND (size($labels) = 0 OR any(label IN labels(node) WHERE label IN $labels))
RETURN count(DISTINCT node) AS total
