// The posts with the given ids, in no particular order.
UNWIND $ids AS id
MATCH (post:Post {id: id})
RETURN post.id AS id, post.title AS title
