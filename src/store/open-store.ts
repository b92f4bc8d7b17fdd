import type { Config } from '../config.ts';
import type { Engine } from './engine.ts';
import { createStore, type GraphStore } from './store.ts';

/** Where the graph is: the settings that choose an engine. */
export type StoreConfig = Pick<
  Config,
  'GRAPH_PATH' | 'NEO4J_URI' | 'NEO4J_USERNAME' | 'NEO4J_PASSWORD' | 'NEO4J_DATABASE'
>;

/** Opens the graph that the settings name; only the engine that is chosen is imported. */
export async function openStore(
  config: StoreConfig,
  onStatement?: (name: string) => void,
): Promise<GraphStore> {
  return createStore(await openEngine(config), onStatement);
}

async function openEngine(config: StoreConfig): Promise<Engine> {
  if (config.NEO4J_URI === undefined) {
    const { openEmbedded } = await import('./embedded.ts');
    return openEmbedded({ path: config.GRAPH_PATH });
  }
  const { openNeo4j } = await import('./neo4j.ts');
  return openNeo4j({
    uri: config.NEO4J_URI,
    username: config.NEO4J_USERNAME,
    password: config.NEO4J_PASSWORD ?? '',
    database: config.NEO4J_DATABASE,
  });
}
