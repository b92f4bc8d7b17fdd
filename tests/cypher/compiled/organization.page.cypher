// orderBy=NAME
MATCH (organization:Organization)
WITH organization, organization.name AS key
WITH organization, key
ORDER BY key, organization.id
LIMIT $limit
RETURN collect([key, organization.id, organization.name]) AS edges

// county orderBy=NAME
MATCH (organization:Organization)
WHERE (COUNT {
    MATCH (organization)-[:`IN`]->(:County {id: $county}) } > 0)
WITH organization, organization.name AS key
WITH organization, key
ORDER BY key, organization.id
LIMIT $limit
RETURN collect([key, organization.id, organization.name]) AS edges

// within orderBy=NAME
MATCH (organization:Organization)
WHERE (COUNT {
    MATCH (organization)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH organization, organization.name AS key
WITH organization, key
ORDER BY key, organization.id
LIMIT $limit
RETURN collect([key, organization.id, organization.name]) AS edges

// nameWords orderBy=NAME
MATCH (organization:Organization)
WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE organization.name CONTAINS form))
WITH organization, organization.name AS key
WITH organization, key
ORDER BY key, organization.id
LIMIT $limit
RETURN collect([key, organization.id, organization.name]) AS edges

// keyDown orderBy=NAME
MATCH (organization:Organization)
WITH organization, organization.name AS key
WITH organization, key
ORDER BY key DESC, organization.id
LIMIT $limit
RETURN collect([key, organization.id, organization.name]) AS edges

// afterId idDown keyDown orderBy=NAME
MATCH (organization:Organization)
WITH organization, organization.name AS key
WHERE ((key = $afterKey AND organization.id < $afterId) OR key < $afterKey)
WITH organization, key
ORDER BY key DESC, organization.id DESC
LIMIT $limit
RETURN collect([key, organization.id, organization.name]) AS edges

// orderBy=MEETING_COUNT
MATCH (organization:Organization)
WITH organization, COUNT {
  MATCH (organization)-[:REPRESENTED]->(:Meeting) } AS key
WITH organization, key
ORDER BY key, organization.id
LIMIT $limit
RETURN collect([key, organization.id, organization.name]) AS edges

// county orderBy=MEETING_COUNT
MATCH (organization:Organization)
WHERE (COUNT {
    MATCH (organization)-[:`IN`]->(:County {id: $county}) } > 0)
WITH organization, COUNT {
  MATCH (organization)-[:REPRESENTED]->(:Meeting) } AS key
WITH organization, key
ORDER BY key, organization.id
LIMIT $limit
RETURN collect([key, organization.id, organization.name]) AS edges

// within orderBy=MEETING_COUNT
MATCH (organization:Organization)
WHERE (COUNT {
    MATCH (organization)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH organization, COUNT {
  MATCH (organization)-[:REPRESENTED]->(:Meeting) } AS key
WITH organization, key
ORDER BY key, organization.id
LIMIT $limit
RETURN collect([key, organization.id, organization.name]) AS edges

// nameWords orderBy=MEETING_COUNT
MATCH (organization:Organization)
WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE organization.name CONTAINS form))
WITH organization, COUNT {
  MATCH (organization)-[:REPRESENTED]->(:Meeting) } AS key
WITH organization, key
ORDER BY key, organization.id
LIMIT $limit
RETURN collect([key, organization.id, organization.name]) AS edges

// keyDown orderBy=MEETING_COUNT
MATCH (organization:Organization)
WITH organization, COUNT {
  MATCH (organization)-[:REPRESENTED]->(:Meeting) } AS key
WITH organization, key
ORDER BY key DESC, organization.id
LIMIT $limit
RETURN collect([key, organization.id, organization.name]) AS edges

// afterId idDown keyDown orderBy=MEETING_COUNT
MATCH (organization:Organization)
WITH organization, COUNT {
  MATCH (organization)-[:REPRESENTED]->(:Meeting) } AS key
WHERE ((key = $afterKey AND organization.id < $afterId) OR key < $afterKey)
WITH organization, key
ORDER BY key DESC, organization.id DESC
LIMIT $limit
RETURN collect([key, organization.id, organization.name]) AS edges
