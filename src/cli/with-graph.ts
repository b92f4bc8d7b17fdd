import { loadConfig } from '../config.ts';
import { checkFormat, prepareGraph } from '../graph/setup/open-graph.ts';
import { openStore } from '../store/open-store.ts';
import type { GraphStore } from '../store/store.ts';

/** Opens the graph that the environment names for `work`, and always closes it afterwards. */
export function withGraph<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  return withStore({ readOnly: false }, async (store) => {
    await prepareGraph(store);
    return work(store);
  });
}

/** The same for work that only reads: nothing is written, neither a constraint nor a file. */
export function withGraphToRead<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  return withStore({ readOnly: true }, async (store) => {
    await checkFormat(store);
    return work(store);
  });
}

/** The same without a look at the format: for what moves a graph of an older one. */
export function withGraphOfAnyFormat<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  return withStore({ readOnly: true }, work);
}

async function withStore<T>(
  options: { readonly readOnly: boolean },
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const store = await openStore(loadConfig(process.env), options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
