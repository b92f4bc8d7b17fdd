import { availableParallelism } from 'node:os';
import type { Config } from '../config.ts';
import type { Engine } from './engine.ts';
import { queueReads } from './statement-queue.ts';
import { createStore, type GraphStore } from './store.ts';

/** Where the graph is: the settings that choose an engine. */
export type StoreConfig = Pick<
  Config,
  | 'GRAPH_PATH'
  | 'NEO4J_URI'
  | 'NEO4J_USERNAME'
  | 'NEO4J_PASSWORD'
  | 'NEO4J_DATABASE'
  | 'MAX_STATEMENTS'
  | 'MAX_QUEUE_SECONDS'
>;

/** Statements at a time by default: the embedded engine shares the cores with the server. */
const STATEMENTS = { embedded: Math.max(4, 2 * availableParallelism()), neo4j: 40 } as const;

/** Milliseconds that a statement may run; Neo4j itself ends it after five, and the driver tries again for as many. */
const RUN_MS = { embedded: 5_000, neo4j: 9_000 } as const;

/** Opens the graph that the settings name; only the engine that is chosen is imported. */
export async function openStore(
  config: StoreConfig,
  onStatement?: (name: string) => void,
): Promise<GraphStore> {
  const engine = await openEngine(config);
  const queue = {
    statements: config.MAX_STATEMENTS ?? STATEMENTS[engine.name],
    waitMs: config.MAX_QUEUE_SECONDS * 1_000,
    runMs: RUN_MS[engine.name],
  };
  return createStore(queueReads(engine, queue), onStatement);
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
