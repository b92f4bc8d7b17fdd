//
UNWIND $ids AS postId
MATCH (:Post {id: postId})-[:`IN`]->(organization:Organization)
RETURN postId, organization.id AS id, organization.name AS name
ORDER BY postId, id
