// The format of the graph and when it was last written; no row for an empty graph.
MATCH (store:Store {id: 'store'})
RETURN store.format AS format, store.lastIngestedAt AS lastIngestedAt
