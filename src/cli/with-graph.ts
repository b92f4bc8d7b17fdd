import { loadConfig } from '../config.ts';
import { prepareGraph } from '../graph/setup/open-graph.ts';
import { openStore } from '../store/open-store.ts';
import type { GraphStore } from '../store/store.ts';

/** Opens the graph that the environment names for `work`, and always closes it afterwards. */
export function withGraph<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  return withGraphOfAnyFormat(async (store) => {
    await prepareGraph(store);
    return work(store);
  });
}

/** The same without a look at the format: for what moves a graph of an older one. */
export async function withGraphOfAnyFormat<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(loadConfig(process.env));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
