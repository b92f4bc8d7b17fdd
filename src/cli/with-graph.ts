import { isAbsolute, resolve } from 'node:path';
import { type Config, loadConfig } from '../config.ts';
import { graphCounts } from '../graph/queries/stats.ts';
import { checkFormat, prepareGraph } from '../graph/setup/open-graph.ts';
import { openStore } from '../store/open-store.ts';
import type { GraphStore } from '../store/store.ts';
import { printable } from './printable.ts';

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

/** Says which graph it is, where that depends on the working folder: a command in another one would make or miss another. */
async function printGraph(store: Pick<GraphStore, 'read'>, config: Config): Promise<void> {
  const { NEO4J_URI, GRAPH_PATH: path, graphPathFrom } = config;
  if (NEO4J_URI !== undefined || path === ':memory:' || isAbsolute(path)) return;
  const [counts] = await store.read(graphCounts, {});
  const articles = `${counts?.articles ?? 0} articles`;
  const why = graphPathFrom === 'here' ? '; it is used since it is in this folder' : '';
  process.stderr.write(`graph: ${printable(resolve(path))}, ${articles}${why}\n`);
}

async function withStore<T>(
  options: { readonly readOnly: boolean },
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const config = loadConfig(process.env);
  const store = await openStore(config, options);
  try {
    await printGraph(store, config);
    return await work(store);
  } finally {
    await store.close();
  }
}
