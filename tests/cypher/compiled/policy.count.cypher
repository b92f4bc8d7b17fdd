//
MATCH (policy:Policy)
RETURN count(DISTINCT policy) AS total

// kinds county
MATCH (policy:Policy)
WHERE (policy.kind IN $kinds)
  AND ((COUNT {
    MATCH (policy)<-[:ISSUED]-(:County {id: $county}) } > 0 OR COUNT {
    MATCH (policy)<-[:DISCUSSED]-(:Meeting)-[:HELD_IN]->(:County {id: $county}) } > 0))
RETURN count(DISTINCT policy) AS total

// within
MATCH (policy:Policy)
WHERE ((COUNT {
    MATCH (policy)<-[:ISSUED]-(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0 OR COUNT {
    MATCH (policy)<-[:DISCUSSED]-(:Meeting)-[:HELD_IN]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0))
RETURN count(DISTINCT policy) AS total

// issuedBy discussedAt
MATCH (policy:Policy)
WHERE (COUNT {
    MATCH (policy)<-[:ISSUED]-(:Node {id: $issuedBy}) } > 0)
  AND (COUNT {
    MATCH (policy)<-[:DISCUSSED]-(:Meeting {id: $discussedAt}) } > 0)
RETURN count(DISTINCT policy) AS total

// titleWords
MATCH (policy:Policy)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE policy.title CONTAINS form))
RETURN count(DISTINCT policy) AS total
