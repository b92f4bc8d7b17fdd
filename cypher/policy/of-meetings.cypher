// For each of the given meetings the policies that it discussed; a page of them is that of `policy/page`.
UNWIND $parentIds AS parentId
MATCH (:Meeting {id: parentId})-[:DISCUSSED]->(policy:Policy)
RETURN parentId, policy
