// Makes every load wait for the one before it, and sets the format of the graph.
MERGE (store:Store {id: 'store'})
SET store.format = $format
