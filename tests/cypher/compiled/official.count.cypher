//
MATCH (official:Official)
RETURN count(DISTINCT official) AS total

// county
MATCH (official:Official)
WHERE (COUNT {
    MATCH (official)-[:`IN`]->(:County {id: $county}) } > 0)
RETURN count(DISTINCT official) AS total

// within
MATCH (official:Official)
WHERE (COUNT {
    MATCH (official)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
RETURN count(DISTINCT official) AS total

// attended minMeetings
MATCH (official:Official)
WHERE (COUNT {
    MATCH (official)-[:ATTENDED]->(:Meeting {id: $attended}) } > 0)
  AND (COUNT {
    MATCH (official)-[:ATTENDED]->(:Meeting) } >= $minMeetings)
RETURN count(DISTINCT official) AS total

// name nameWords post
MATCH (official:Official)
WHERE (official.name = $name)
  AND all(forms IN $nameWords WHERE any(form IN forms WHERE official.name CONTAINS form))
  AND (COUNT {
    MATCH (official)-[:HOLDS]->(:Post {title: $post}) } > 0)
RETURN count(DISTINCT official) AS total
