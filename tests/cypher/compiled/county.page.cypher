// orderBy=CODE
MATCH (county:County)
WITH county, coalesce(county.code, $missing) AS key
WITH county, key
ORDER BY key, county.id
LIMIT $limit
RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges

// codes level orderBy=CODE
MATCH (county:County)
WHERE (county.code IN $codes)
  AND (county.level = $level)
WITH county, coalesce(county.code, $missing) AS key
WITH county, key
ORDER BY key, county.id
LIMIT $limit
RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges

// within orderBy=CODE
MATCH (county:County)
WHERE (COUNT {
    MATCH (county)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH county, coalesce(county.code, $missing) AS key
WITH county, key
ORDER BY key, county.id
LIMIT $limit
RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges

// nameWords orderBy=CODE
MATCH (county:County)
WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE county.name CONTAINS form))
WITH county, coalesce(county.code, $missing) AS key
WITH county, key
ORDER BY key, county.id
LIMIT $limit
RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges

// keyDown orderBy=CODE
MATCH (county:County)
WITH county, coalesce(county.code, $missing) AS key
WITH county, key
ORDER BY key DESC, county.id
LIMIT $limit
RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges

// afterId idDown keyDown orderBy=CODE
MATCH (county:County)
WITH county, coalesce(county.code, $missing) AS key
WHERE ((key = $afterKey AND county.id < $afterId) OR key < $afterKey)
WITH county, key
ORDER BY key DESC, county.id DESC
LIMIT $limit
RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges

// orderBy=NAME
MATCH (county:County)
WITH county, county.name AS key
WITH county, key
ORDER BY key, county.id
LIMIT $limit
RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges

// codes level orderBy=NAME
MATCH (county:County)
WHERE (county.code IN $codes)
  AND (county.level = $level)
WITH county, county.name AS key
WITH county, key
ORDER BY key, county.id
LIMIT $limit
RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges

// within orderBy=NAME
MATCH (county:County)
WHERE (COUNT {
    MATCH (county)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH county, county.name AS key
WITH county, key
ORDER BY key, county.id
LIMIT $limit
RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges

// nameWords orderBy=NAME
MATCH (county:County)
WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE county.name CONTAINS form))
WITH county, county.name AS key
WITH county, key
ORDER BY key, county.id
LIMIT $limit
RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges

// keyDown orderBy=NAME
MATCH (county:County)
WITH county, county.name AS key
WITH county, key
ORDER BY key DESC, county.id
LIMIT $limit
RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges

// afterId idDown keyDown orderBy=NAME
MATCH (county:County)
WITH county, county.name AS key
WHERE ((key = $afterKey AND county.id < $afterId) OR key < $afterKey)
WITH county, key
ORDER BY key DESC, county.id DESC
LIMIT $limit
RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges

// orderBy=MEETING_COUNT
MATCH (county:County)
WITH county, COUNT {
  MATCH (county)<-[:HELD_IN]-(:Meeting) } AS key
WITH county, key
ORDER BY key, county.id
LIMIT $limit
RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges

// codes level orderBy=MEETING_COUNT
MATCH (county:County)
WHERE (county.code IN $codes)
  AND (county.level = $level)
WITH county, COUNT {
  MATCH (county)<-[:HELD_IN]-(:Meeting) } AS key
WITH county, key
ORDER BY key, county.id
LIMIT $limit
RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges

// within orderBy=MEETING_COUNT
MATCH (county:County)
WHERE (COUNT {
    MATCH (county)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH county, COUNT {
  MATCH (county)<-[:HELD_IN]-(:Meeting) } AS key
WITH county, key
ORDER BY key, county.id
LIMIT $limit
RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges

// nameWords orderBy=MEETING_COUNT
MATCH (county:County)
WHERE all(forms IN $nameWords WHERE any(form IN forms WHERE county.name CONTAINS form))
WITH county, COUNT {
  MATCH (county)<-[:HELD_IN]-(:Meeting) } AS key
WITH county, key
ORDER BY key, county.id
LIMIT $limit
RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges

// keyDown orderBy=MEETING_COUNT
MATCH (county:County)
WITH county, COUNT {
  MATCH (county)<-[:HELD_IN]-(:Meeting) } AS key
WITH county, key
ORDER BY key DESC, county.id
LIMIT $limit
RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges

// afterId idDown keyDown orderBy=MEETING_COUNT
MATCH (county:County)
WITH county, COUNT {
  MATCH (county)<-[:HELD_IN]-(:Meeting) } AS key
WHERE ((key = $afterKey AND county.id < $afterId) OR key < $afterKey)
WITH county, key
ORDER BY key DESC, county.id DESC
LIMIT $limit
RETURN collect([key, county.id, county.name, county.code, county.level]) AS edges
