// For each of the given meetings the targets that it set; a page of them is that of `target/page`.
UNWIND $parentIds AS parentId
MATCH (:Meeting {id: parentId})-[:SETS]->(target:Target)
RETURN parentId, target
