// The given posts with the area that each is of, and how many officials held it, in the order of their ids.
UNWIND $ids AS id
MATCH (post:Post {id: id})
CALL (post) {
  MATCH (post)-[:`IN`]->(county:County)
  RETURN min(county.id) AS countyId, min(county.name) AS countyName
}
RETURN post.id AS id, post.title AS title, countyId, countyName, COUNT { (post)<-[:HOLDS]-(:Official) } AS holders
ORDER BY id
