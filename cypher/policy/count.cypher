// How many policies match the filter.
MATCH (policy:Policy)
WHERE all(word IN $titleWords WHERE policy.title CONTAINS word)
  AND (size($kinds) = 0 OR policy.kind IN $kinds)
  AND ($issuedBy IS NULL OR COUNT {
      MATCH (policy)<-[:ISSUED]-(issuer:Node)
      WHERE issuer.id = $issuedBy OR (issuer:County AND (issuer.code = $issuedBy OR issuer.name = $issuedBy)) } > 0)
  AND ($discussedAt IS NULL OR COUNT { MATCH (policy)<-[:DISCUSSED]-(:Meeting {id: $discussedAt}) } > 0)
RETURN count(DISTINCT policy) AS total
