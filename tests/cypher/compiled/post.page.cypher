// orderBy=TITLE
MATCH (post:Post)
WITH post, post.title AS key
WITH post, key
ORDER BY key, post.id
LIMIT $limit
RETURN collect([key, post.id, post.title]) AS edges

// county orderBy=TITLE
MATCH (post:Post)
WHERE (COUNT {
    MATCH (post)-[:`IN`]->(:County {id: $county}) } > 0)
WITH post, post.title AS key
WITH post, key
ORDER BY key, post.id
LIMIT $limit
RETURN collect([key, post.id, post.title]) AS edges

// within orderBy=TITLE
MATCH (post:Post)
WHERE (COUNT {
    MATCH (post)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH post, post.title AS key
WITH post, key
ORDER BY key, post.id
LIMIT $limit
RETURN collect([key, post.id, post.title]) AS edges

// titleWords title orderBy=TITLE
MATCH (post:Post)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE post.title CONTAINS form))
  AND (post.title = $title)
WITH post, post.title AS key
WITH post, key
ORDER BY key, post.id
LIMIT $limit
RETURN collect([key, post.id, post.title]) AS edges

// keyDown orderBy=TITLE
MATCH (post:Post)
WITH post, post.title AS key
WITH post, key
ORDER BY key DESC, post.id
LIMIT $limit
RETURN collect([key, post.id, post.title]) AS edges

// afterId idDown keyDown orderBy=TITLE
MATCH (post:Post)
WITH post, post.title AS key
WHERE ((key = $afterKey AND post.id < $afterId) OR key < $afterKey)
WITH post, key
ORDER BY key DESC, post.id DESC
LIMIT $limit
RETURN collect([key, post.id, post.title]) AS edges

// orderBy=MEETING_COUNT
MATCH (post:Post)
WITH post, COUNT {
  MATCH (post)<-[:HOLDS]-(:Official)-[:ATTENDED]->(:Meeting) } AS key
WITH post, key
ORDER BY key, post.id
LIMIT $limit
RETURN collect([key, post.id, post.title]) AS edges

// county orderBy=MEETING_COUNT
MATCH (post:Post)
WHERE (COUNT {
    MATCH (post)-[:`IN`]->(:County {id: $county}) } > 0)
WITH post, COUNT {
  MATCH (post)<-[:HOLDS]-(:Official)-[:ATTENDED]->(:Meeting) } AS key
WITH post, key
ORDER BY key, post.id
LIMIT $limit
RETURN collect([key, post.id, post.title]) AS edges

// within orderBy=MEETING_COUNT
MATCH (post:Post)
WHERE (COUNT {
    MATCH (post)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
WITH post, COUNT {
  MATCH (post)<-[:HOLDS]-(:Official)-[:ATTENDED]->(:Meeting) } AS key
WITH post, key
ORDER BY key, post.id
LIMIT $limit
RETURN collect([key, post.id, post.title]) AS edges

// titleWords title orderBy=MEETING_COUNT
MATCH (post:Post)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE post.title CONTAINS form))
  AND (post.title = $title)
WITH post, COUNT {
  MATCH (post)<-[:HOLDS]-(:Official)-[:ATTENDED]->(:Meeting) } AS key
WITH post, key
ORDER BY key, post.id
LIMIT $limit
RETURN collect([key, post.id, post.title]) AS edges

// keyDown orderBy=MEETING_COUNT
MATCH (post:Post)
WITH post, COUNT {
  MATCH (post)<-[:HOLDS]-(:Official)-[:ATTENDED]->(:Meeting) } AS key
WITH post, key
ORDER BY key DESC, post.id
LIMIT $limit
RETURN collect([key, post.id, post.title]) AS edges

// afterId idDown keyDown orderBy=MEETING_COUNT
MATCH (post:Post)
WITH post, COUNT {
  MATCH (post)<-[:HOLDS]-(:Official)-[:ATTENDED]->(:Meeting) } AS key
WHERE ((key = $afterKey AND post.id < $afterId) OR key < $afterKey)
WITH post, key
ORDER BY key DESC, post.id DESC
LIMIT $limit
RETURN collect([key, post.id, post.title]) AS edges
