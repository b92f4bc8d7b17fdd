//
MATCH (policy:Policy)
RETURN count(DISTINCT policy) AS total

// kinds
MATCH (policy:Policy)
WHERE (policy.kind IN $kinds)
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
WHERE all(word IN $titleWords WHERE policy.title CONTAINS word)
RETURN count(DISTINCT policy) AS total
