// A page of all policies that match the filter, by title or number of meetings, then by id.
MATCH (policy:Policy)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE policy.title CONTAINS form))
  AND (size($kinds) = 0 OR policy.kind IN $kinds)
  AND ($issuedBy IS NULL OR COUNT { MATCH (policy)<-[:ISSUED]-(:Node {id: $issuedBy}) } > 0)
  AND ($county IS NULL OR (COUNT { MATCH (policy)<-[:ISSUED]-(:County {id: $county}) } > 0
    OR COUNT { MATCH (policy)<-[:DISCUSSED]-(:Meeting)-[:HELD_IN]->(:County {id: $county}) } > 0))
  AND ($within IS NULL OR (COUNT { MATCH (policy)<-[:ISSUED]-(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0
    OR COUNT { MATCH (policy)<-[:DISCUSSED]-(:Meeting)-[:HELD_IN]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0))
  AND ($discussedAt IS NULL OR COUNT { MATCH (policy)<-[:DISCUSSED]-(:Meeting {id: $discussedAt}) } > 0)
WITH policy, CASE $orderBy WHEN 'TITLE' THEN policy.title ELSE COUNT { MATCH (policy)<-[:DISCUSSED]-(:Meeting) } END AS key
WHERE ($afterId IS NULL
  OR (key = $afterKey AND CASE WHEN $idDown THEN policy.id < $afterId ELSE policy.id > $afterId END)
  OR CASE WHEN $keyDown THEN key < $afterKey ELSE key > $afterKey END)
WITH policy, key
ORDER BY CASE WHEN $keyDown THEN null ELSE key END, CASE WHEN $keyDown THEN key END DESC,
  CASE WHEN $idDown THEN null ELSE policy.id END, CASE WHEN $idDown THEN policy.id END DESC
LIMIT $limit
RETURN collect({key: key, node: {id: policy.id, title: policy.title, kind: policy.kind}}) AS edges
