// How many officials of each of the given counties the filter lets through.
UNWIND $parentIds AS parentId
CALL (parentId) {
  MATCH (:County {id: parentId})<-[:`IN`]-(official:Official)
  WHERE ($name IS NULL OR official.name = $name)
    AND all(word IN $nameWords WHERE official.name CONTAINS word)
    AND ($county IS NULL OR EXISTS {
        MATCH (official)-[:`IN`]->(area:County)
        WHERE area.id = $county OR area.code = $county OR area.name = $county })
    AND ($within IS NULL OR EXISTS {
        MATCH (official)-[:`IN`]->(:County)-[:PART_OF*0..4]->(area:County)
        WHERE area.id = $within OR area.code = $within OR area.name = $within })
    AND ($post IS NULL OR EXISTS { MATCH (official)-[:HOLDS]->(:Post {title: $post}) })
    AND ($attended IS NULL OR EXISTS { MATCH (official)-[:ATTENDED]->(:Meeting {id: $attended}) })
    AND ($minMeetings IS NULL OR COUNT { MATCH (official)-[:ATTENDED]->(:Meeting) } >= $minMeetings)
  RETURN count(DISTINCT official) AS total
}
RETURN parentId, total
