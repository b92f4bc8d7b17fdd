//
MATCH (target:Target)
WITH target, target.metric AS key
WITH target, key
ORDER BY key, target.id
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges

// county
MATCH (target:Target)
WHERE (COUNT {
    MATCH (target)-[:`IN`]->(:County {id: $county}) } > 0)
WITH target, target.metric AS key
WITH target, key
ORDER BY key, target.id
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges

// within
MATCH (target:Target)
WHERE (COUNT {
    MATCH (target)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH target, target.metric AS key
WITH target, key
ORDER BY key, target.id
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges

// keyDown
MATCH (target:Target)
WITH target, target.metric AS key
WITH target, key
ORDER BY key DESC, target.id
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges

// afterId idDown keyDown
MATCH (target:Target)
WITH target, target.metric AS key
WHERE ((key = $afterKey AND target.id < $afterId) OR key < $afterKey)
WITH target, key
ORDER BY key DESC, target.id DESC
LIMIT $limit
RETURN collect([key, target.id, target.metric, target.value, target.unit, target.year]) AS edges
