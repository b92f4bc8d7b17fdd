//
MATCH (correction:Correction)
WHERE $nodeId IN correction.nodeIds
RETURN DISTINCT correction.articleId AS articleId
ORDER BY articleId
