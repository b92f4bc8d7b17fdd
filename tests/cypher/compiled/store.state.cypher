//
MATCH (store:Store {id: 'store'})
RETURN store.format AS format, store.lastIngestedAt AS lastIngestedAt
