// search/page [search/count]
MATCH (node:Node)
WHERE node.searchText CONTAINS $longest
  AND all(word IN $words WHERE node.searchText CONTAINS word)
  AND (any(label IN labels(node) WHERE label IN $labels))
WITH collect(DISTINCT node) AS counted
CALL (counted) {
  UNWIND counted AS node
  WITH node, size(coalesce(node.name, node.title, node.metric)) AS length, COUNT {
    (node)--() } AS degree
  WITH node, CASE WHEN node.searchText CONTAINS $exact THEN 3000000000 WHEN node.searchText CONTAINS $prefix THEN 2000000000 ELSE 1000000000 END + CASE WHEN length < 999 THEN (999 - length) * 1000000 ELSE 0 END + CASE WHEN degree < 999999 THEN degree ELSE 999999 END AS key
  WITH node, key
  ORDER BY key DESC, node.id
  LIMIT $limit
  RETURN collect([key, node.id, node.name, node.pinyin, node.title, node.code, node.level, node.type, node.date, node.lastDay, node.place, node.statedAttendance, node.kind, node.metric, node.value, node.unit, node.year, node.isGoal, node.formerValue, node.formerYear, node.url, node.source, node.published, node.loadedAt]) AS found_0
}
WITH [[0.0, '', found_0]] + [[1.0, '', size(counted)]] AS found
UNWIND range(0, size(found) - 1, 8) AS at
RETURN found[at..at + 8] AS found
