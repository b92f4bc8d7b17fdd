//
UNWIND $keys AS factKey
MATCH (correction:Correction {key: factKey})
RETURN correction.articleId AS articleId, correction.fact AS fact, correction.kind AS kind, correction.value AS value, correction.reason AS reason, correction.at AS at, correction.key AS key, correction.claim AS claim
ORDER BY key, articleId, fact
