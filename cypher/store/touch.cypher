// Notes when the graph was last written.
MATCH (store:Store {id: 'store'})
SET store.lastIngestedAt = $at
