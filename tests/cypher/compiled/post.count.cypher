//
MATCH (post:Post)
RETURN count(DISTINCT post) AS total

// county
MATCH (post:Post)
WHERE (COUNT {
    MATCH (post)-[:`IN`]->(:County {id: $county}) } > 0)
RETURN count(DISTINCT post) AS total

// within
MATCH (post:Post)
WHERE (COUNT {
    MATCH (post)-[:`IN`]->(:County)-[:PART_OF*0..4]->(:County {id: $within}) } > 0)
RETURN count(DISTINCT post) AS total

// titleWords title
MATCH (post:Post)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE post.title CONTAINS form))
  AND (post.title = $title)
RETURN count(DISTINCT post) AS total
