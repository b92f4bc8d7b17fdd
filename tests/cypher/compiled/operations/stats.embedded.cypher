// stats/graph
RETURN COUNT {
  MATCH (:Official) } AS officials, COUNT {
  MATCH (county:County)
  WHERE county.claims IS NOT NULL } AS counties, COUNT {
  MATCH (:Meeting) } AS meetings, COUNT {
  MATCH (:Policy) } AS policies, COUNT {
  MATCH (:Organization) } AS organizations, COUNT {
  MATCH (:Article) } AS articles, COUNT {
  MATCH (:Official)-[:ATTENDED]->(:Meeting) } AS attendances

// store/state
MATCH (store:Store {id: 'store'})
RETURN store.format AS format, store.lastIngestedAt AS lastIngestedAt
