// How many officials of each of the given counties match the filter.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WHERE ($name IS NULL OR official.name = $name)
    AND all(word IN $nameWords WHERE official.name CONTAINS word)
    AND ($county IS NULL OR COUNT {
        MATCH (official)-[:`IN`]->(area:County)
        WHERE area.id = $county OR area.code = $county OR area.name = $county } > 0)
    AND ($within IS NULL OR COUNT {
        MATCH (official)-[:`IN`]->(:County)-[:PART_OF*0..4]->(area:County)
        WHERE area.id = $within OR area.code = $within OR area.name = $within } > 0)
    AND ($post IS NULL OR COUNT { MATCH (official)-[:HOLDS]->(:Post {title: $post}) } > 0)
    AND ($attended IS NULL OR COUNT { MATCH (official)-[:ATTENDED]->(:Meeting {id: $attended}) } > 0)
    AND ($minMeetings IS NULL OR COUNT { MATCH (official)-[:ATTENDED]->(:Meeting) } >= $minMeetings)
  RETURN count(DISTINCT official) AS total
}
RETURN parentId, total
