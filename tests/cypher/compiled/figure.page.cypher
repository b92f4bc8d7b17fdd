// orderBy=METRIC
MATCH (figure:Figure)
WITH figure, figure.metric AS key
WITH figure, key
ORDER BY key, figure.id
LIMIT $limit
RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges

// county orderBy=METRIC
MATCH (figure:Figure)
WHERE (COUNT {
    MATCH (figure)-[:`IN`]->(:County {id: $county}) } > 0)
WITH figure, figure.metric AS key
WITH figure, key
ORDER BY key, figure.id
LIMIT $limit
RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges

// within orderBy=METRIC
MATCH (figure:Figure)
WHERE (COUNT {
    MATCH (figure)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH figure, figure.metric AS key
WITH figure, key
ORDER BY key, figure.id
LIMIT $limit
RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges

// metricWords orderBy=METRIC
MATCH (figure:Figure)
WHERE all(forms IN $metricWords WHERE any(form IN forms WHERE figure.metric CONTAINS form))
WITH figure, figure.metric AS key
WITH figure, key
ORDER BY key, figure.id
LIMIT $limit
RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges

// keyDown orderBy=METRIC
MATCH (figure:Figure)
WITH figure, figure.metric AS key
WITH figure, key
ORDER BY key DESC, figure.id
LIMIT $limit
RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges

// afterId idDown keyDown orderBy=METRIC
MATCH (figure:Figure)
WITH figure, figure.metric AS key
WHERE ((key = $afterKey AND figure.id < $afterId) OR key < $afterKey)
WITH figure, key
ORDER BY key DESC, figure.id DESC
LIMIT $limit
RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges

// orderBy=YEAR
MATCH (figure:Figure)
WITH figure, coalesce(figure.year, $missing) AS key
WITH figure, key
ORDER BY key, figure.id
LIMIT $limit
RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges

// county orderBy=YEAR
MATCH (figure:Figure)
WHERE (COUNT {
    MATCH (figure)-[:`IN`]->(:County {id: $county}) } > 0)
WITH figure, coalesce(figure.year, $missing) AS key
WITH figure, key
ORDER BY key, figure.id
LIMIT $limit
RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges

// within orderBy=YEAR
MATCH (figure:Figure)
WHERE (COUNT {
    MATCH (figure)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH figure, coalesce(figure.year, $missing) AS key
WITH figure, key
ORDER BY key, figure.id
LIMIT $limit
RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges

// metricWords orderBy=YEAR
MATCH (figure:Figure)
WHERE all(forms IN $metricWords WHERE any(form IN forms WHERE figure.metric CONTAINS form))
WITH figure, coalesce(figure.year, $missing) AS key
WITH figure, key
ORDER BY key, figure.id
LIMIT $limit
RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges

// keyDown orderBy=YEAR
MATCH (figure:Figure)
WITH figure, coalesce(figure.year, $missing) AS key
WITH figure, key
ORDER BY key DESC, figure.id
LIMIT $limit
RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges

// afterId idDown keyDown orderBy=YEAR
MATCH (figure:Figure)
WITH figure, coalesce(figure.year, $missing) AS key
WHERE ((key = $afterKey AND figure.id < $afterId) OR key < $afterKey)
WITH figure, key
ORDER BY key DESC, figure.id DESC
LIMIT $limit
RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges

// orderBy=VALUE
MATCH (figure:Figure)
WITH figure, figure.value AS key
WITH figure, key
ORDER BY key, figure.id
LIMIT $limit
RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges

// county orderBy=VALUE
MATCH (figure:Figure)
WHERE (COUNT {
    MATCH (figure)-[:`IN`]->(:County {id: $county}) } > 0)
WITH figure, figure.value AS key
WITH figure, key
ORDER BY key, figure.id
LIMIT $limit
RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges

// within orderBy=VALUE
MATCH (figure:Figure)
WHERE (COUNT {
    MATCH (figure)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH figure, figure.value AS key
WITH figure, key
ORDER BY key, figure.id
LIMIT $limit
RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges

// metricWords orderBy=VALUE
MATCH (figure:Figure)
WHERE all(forms IN $metricWords WHERE any(form IN forms WHERE figure.metric CONTAINS form))
WITH figure, figure.value AS key
WITH figure, key
ORDER BY key, figure.id
LIMIT $limit
RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges

// keyDown orderBy=VALUE
MATCH (figure:Figure)
WITH figure, figure.value AS key
WITH figure, key
ORDER BY key DESC, figure.id
LIMIT $limit
RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges

// afterId idDown keyDown orderBy=VALUE
MATCH (figure:Figure)
WITH figure, figure.value AS key
WHERE ((key = $afterKey AND figure.id < $afterId) OR key < $afterKey)
WITH figure, key
ORDER BY key DESC, figure.id DESC
LIMIT $limit
RETURN collect([key, figure.id, figure.metric, figure.value, figure.unit, figure.year, figure.isGoal, figure.formerValue, figure.formerYear]) AS edges
