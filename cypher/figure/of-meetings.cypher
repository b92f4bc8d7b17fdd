// For each of the given meetings the figures that it stated; a page of them is that of `figure/page`.
UNWIND $parentIds AS parentId
MATCH (:Meeting {id: parentId})-[:STATES]->(figure:Figure)
RETURN parentId, figure
