//
UNWIND $ids AS policyId
MATCH (:Policy {id: policyId})<-[:ISSUED]-(issuer:Node)
RETURN policyId, issuer.id AS issuerId
ORDER BY policyId, issuer.name, issuerId
