// For each of the given posts a page of its holders, by the day first seen, then by id.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:Post {id: parentId})<-[holds:HOLDS]-(official:Official)
  WHERE ($at IS NULL OR (holds.firstSeen <= $atLastDay AND (holds.lastSeen >= $at OR $at STARTS WITH holds.lastSeen)))
  WITH holds, official, coalesce(holds.firstSeen, $missing) AS key
  WHERE ($afterId IS NULL
    OR (key = $afterKey AND CASE WHEN $idDown THEN official.id < $afterId ELSE official.id > $afterId END)
    OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
  WITH holds, official, key
  ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
    CASE WHEN $idDown THEN null ELSE official.id END, CASE WHEN $idDown THEN official.id END DESC
  LIMIT $limit
  RETURN collect({key: key, node: {id: official.id, name: official.name, pinyin: official.pinyin}, firstSeen: holds.firstSeen, lastSeen: holds.lastSeen}) AS edges
}
RETURN parentId, edges
