//
MATCH (organization:Organization)
WITH organization, organization.name AS key
WITH organization, key
ORDER BY key, organization.id
LIMIT $limit
RETURN collect([key, organization.id, organization.name]) AS edges

// county
MATCH (organization:Organization)
WHERE (COUNT {
    MATCH (organization)-[:`IN`]->(:County {id: $county}) } > 0)
WITH organization, organization.name AS key
WITH organization, key
ORDER BY key, organization.id
LIMIT $limit
RETURN collect([key, organization.id, organization.name]) AS edges

// nameWords
MATCH (organization:Organization)
WHERE all(word IN $nameWords WHERE organization.name CONTAINS word)
WITH organization, organization.name AS key
WITH organization, key
ORDER BY key, organization.id
LIMIT $limit
RETURN collect([key, organization.id, organization.name]) AS edges

// keyDown
MATCH (organization:Organization)
WITH organization, organization.name AS key
WITH organization, key
ORDER BY key DESC, organization.id
LIMIT $limit
RETURN collect([key, organization.id, organization.name]) AS edges

// afterId idDown keyDown
MATCH (organization:Organization)
WITH organization, organization.name AS key
WHERE ((key = $afterKey AND organization.id < $afterId) OR key < $afterKey)
WITH organization, key
ORDER BY key DESC, organization.id DESC
LIMIT $limit
RETURN collect([key, organization.id, organization.name]) AS edges
