//
UNWIND $ids AS id
MATCH (post:Post {id: id})
RETURN post.id AS id, post.title AS title
