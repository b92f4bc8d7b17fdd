// A page of the nodes whose name, title or pinyin has all the words: exact, prefix, inside; then the shorter, the better connected, then by id.
MATCH (node:Node)
WHERE node.searchText CONTAINS $longest
  AND all(word IN $words WHERE node.searchText CONTAINS word)
  AND (size($labels) = 0 OR any(label IN labels(node) WHERE label IN $labels))
WITH node, size(coalesce(node.name, node.title, node.metric)) AS length, COUNT { (node)--() } AS degree
WITH node, CASE WHEN node.searchText CONTAINS $exact THEN 3000000000 WHEN node.searchText CONTAINS $prefix THEN 2000000000 ELSE 1000000000 END
    + CASE WHEN length < 999 THEN (999 - length) * 1000000 ELSE 0 END
    + CASE WHEN degree < 999999 THEN degree ELSE 999999 END AS key
WHERE ($afterId IS NULL
  OR (key = $afterKey AND CASE WHEN $idDown THEN node.id < $afterId ELSE node.id > $afterId END)
  OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
WITH node, key
ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
  CASE WHEN $idDown THEN null ELSE node.id END, CASE WHEN $idDown THEN node.id END DESC
LIMIT $limit
RETURN collect({key: key, node: {id: node.id}}) AS edges
