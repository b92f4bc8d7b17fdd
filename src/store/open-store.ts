import { availableParallelism } from 'node:os';
import type { Config } from '../config.ts';
import { type AppError, ConfigError } from '../errors.ts';
import type { Engine } from './engine.ts';
import type { ObserveStatement } from './statement-observer.ts';
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

/** What is to be done with the graph. */
export interface StoreOptions {
  /** The file of an embedded graph, its log and its folder stay as they are; false by default. */
  readonly readOnly?: boolean;
  /** Is called where a database turns out to be gone, with the reason, and without one where it is there again. */
  readonly onLiveness?: (gone?: AppError) => void;
  /** Is called at the begin of each statement. */
  readonly observe?: ObserveStatement | undefined;
}

/** Statements at a time by default: the embedded engine shares the cores with the server. */
const STATEMENTS = { embedded: Math.max(4, 2 * availableParallelism()), neo4j: 40 } as const;

/** Milliseconds that a caller waits for a statement that runs; with Neo4j its own engine gives it up before. */
const RUN_MS = { embedded: 5_000, neo4j: 9_000 } as const;

/** Opens the graph that the settings name; only the engine that is chosen is imported. */
export async function openStore(
  config: StoreConfig,
  options: StoreOptions = {},
): Promise<GraphStore> {
  const engine = await openEngine(config, options);
  const queue = {
    statements: config.MAX_STATEMENTS ?? STATEMENTS[engine.name],
    waitMs: config.MAX_QUEUE_SECONDS * 1_000,
    runMs: RUN_MS[engine.name],
  };
  return createStore(queueReads(engine, queue), options.observe);
}

/** The engine is a native module, with builds for the usual machines alone. */
function noBuild(cause: unknown): never {
  throw new ConfigError(
    `The embedded engine does not run on ${process.platform}-${process.arch} with Node ${process.version}: name a Neo4j with NEO4J_URI, or run the Docker image`,
    { cause },
  );
}

async function openEngine(
  config: StoreConfig,
  { readOnly = false, onLiveness }: StoreOptions,
): Promise<Engine> {
  if (config.NEO4J_URI === undefined) {
    const { openEmbedded } = await import('./embedded/embedded.ts').catch(noBuild);
    return openEmbedded({ path: config.GRAPH_PATH, readOnly });
  }
  const { openNeo4j } = await import('./neo4j/neo4j.ts');
  return openNeo4j({
    uri: config.NEO4J_URI,
    username: config.NEO4J_USERNAME,
    password: config.NEO4J_PASSWORD ?? '',
    database: config.NEO4J_DATABASE,
    statements: config.MAX_STATEMENTS ?? STATEMENTS.neo4j,
    ...(onLiveness !== undefined && { onLiveness }),
  });
}
