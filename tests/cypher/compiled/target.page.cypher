// orderBy=METRIC
MATCH (target:Target)
WITH target, target.metric AS key
WITH target, key
ORDER BY key, target.id
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges

// county orderBy=METRIC
MATCH (target:Target)
WHERE (COUNT {
    MATCH (target)-[:`IN`]->(:County {id: $county}) } > 0)
WITH target, target.metric AS key
WITH target, key
ORDER BY key, target.id
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges

// within orderBy=METRIC
MATCH (target:Target)
WHERE (COUNT {
    MATCH (target)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH target, target.metric AS key
WITH target, key
ORDER BY key, target.id
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges

// keyDown orderBy=METRIC
MATCH (target:Target)
WITH target, target.metric AS key
WITH target, key
ORDER BY key DESC, target.id
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges

// afterId idDown keyDown orderBy=METRIC
MATCH (target:Target)
WITH target, target.metric AS key
WHERE ((key = $afterKey AND target.id < $afterId) OR key < $afterKey)
WITH target, key
ORDER BY key DESC, target.id DESC
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges

// orderBy=YEAR
MATCH (target:Target)
WITH target, coalesce(target.year, $missing) AS key
WITH target, key
ORDER BY key, target.id
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges

// county orderBy=YEAR
MATCH (target:Target)
WHERE (COUNT {
    MATCH (target)-[:`IN`]->(:County {id: $county}) } > 0)
WITH target, coalesce(target.year, $missing) AS key
WITH target, key
ORDER BY key, target.id
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges

// within orderBy=YEAR
MATCH (target:Target)
WHERE (COUNT {
    MATCH (target)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH target, coalesce(target.year, $missing) AS key
WITH target, key
ORDER BY key, target.id
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges

// keyDown orderBy=YEAR
MATCH (target:Target)
WITH target, coalesce(target.year, $missing) AS key
WITH target, key
ORDER BY key DESC, target.id
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges

// afterId idDown keyDown orderBy=YEAR
MATCH (target:Target)
WITH target, coalesce(target.year, $missing) AS key
WHERE ((key = $afterKey AND target.id < $afterId) OR key < $afterKey)
WITH target, key
ORDER BY key DESC, target.id DESC
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges

// orderBy=VALUE
MATCH (target:Target)
WITH target, target.value AS key
WITH target, key
ORDER BY key, target.id
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges

// county orderBy=VALUE
MATCH (target:Target)
WHERE (COUNT {
    MATCH (target)-[:`IN`]->(:County {id: $county}) } > 0)
WITH target, target.value AS key
WITH target, key
ORDER BY key, target.id
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges

// within orderBy=VALUE
MATCH (target:Target)
WHERE (COUNT {
    MATCH (target)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH target, target.value AS key
WITH target, key
ORDER BY key, target.id
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges

// keyDown orderBy=VALUE
MATCH (target:Target)
WITH target, target.value AS key
WITH target, key
ORDER BY key DESC, target.id
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges

// afterId idDown keyDown orderBy=VALUE
MATCH (target:Target)
WITH target, target.value AS key
WHERE ((key = $afterKey AND target.id < $afterId) OR key < $afterKey)
WITH target, key
ORDER BY key DESC, target.id DESC
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
