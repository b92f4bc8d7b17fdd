// The articles with a correction of a fact about the given node.
MATCH (correction:Correction)
WHERE $nodeId IN correction.nodeIds
RETURN DISTINCT correction.articleId AS articleId
ORDER BY articleId
