// Makes every load wait here for the one before it, and says which format the graph is in.
MERGE (store:Store {id: 'store'})
SET store.format = $format
