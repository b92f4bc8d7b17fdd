import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import pino, { type Logger } from 'pino';
import { type Config, loadConfig } from '../config.ts';
import { messageOf, StoreUnavailableError } from '../errors.ts';
import { graphCounts } from '../graph/queries/stats.ts';
import { prepareGraph } from '../graph/setup/open-graph.ts';
import { createServer } from '../server/server.ts';
import { openStore } from '../store/open-store.ts';
import type { GraphStore } from '../store/store.ts';
import { EXIT } from './exit.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/articles', import.meta.url));
const DRAIN_MS = 10_000;
const RETRY_MS = 2_000;

/** `xianzhi serve`: the server, until a signal ends it. */
export async function runServe({ examples }: { examples: boolean }): Promise<number> {
  const config = loadConfig(process.env);
  const log = pino({ level: config.LOG_LEVEL });
  const store = await openStore(config);
  const state = { isOpen: false };
  const { signal, stopped } = untilSignal();
  const server = createServer({
    store,
    ingest: async (articles) => (await import('../ingest/ingest.ts')).ingest(store, articles),
    curate: {
      merge: async (...given) =>
        (await import('../ingest/curate.ts')).curating(store).merge(...given),
      split: async (...given) =>
        (await import('../ingest/curate.ts')).curating(store).split(...given),
    },
    ingestKey: config.INGEST_KEY,
    curateKey: config.CURATE_KEY,
    corsOrigins: config.CORS_ORIGINS,
    logError: (id, error) => log.error({ id, error: describe(error) }, 'a request failed'),
    logRequest: (line) => log.info(line, 'request'),
    isOpen: () => state.isOpen,
    stopping: signal,
  });
  try {
    await listen(server, config);
    const opened = openGraph(store, config, examples, log, signal).then(() => {
      state.isOpen = true;
    });
    if (config.INGEST_KEY === undefined)
      log.warn('INGEST_KEY is not set: ingestArticles is refused');
    if (config.CURATE_KEY === undefined)
      log.warn('CURATE_KEY is not set: mergeOfficials and splitOfficial are refused');
    await Promise.race([opened.then(() => stopped), stopped]);
    log.info('stopping');
    state.isOpen = false;
    await drain(server);
  } finally {
    await store.close();
  }
  return EXIT.done;
}

async function listen(server: Server, { HOST, PORT }: Config): Promise<void> {
  server.listen(PORT, HOST);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const host = HOST.includes(':') ? `[${HOST}]` : HOST;
  process.stdout.write(`xianzhi is listening: http://${host}:${port}/graphql\n`);
}

/** Makes the graph ready, and tries again for as long as a database cannot be reached. */
async function openGraph(
  store: GraphStore,
  config: Config,
  examples: boolean,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    try {
      await prepareGraph(store);
      if (examples && config.NEO4J_URI === undefined) await loadExamples(store);
      return;
    } catch (error) {
      if (!isUnavailable(error) || signal.aborted) throw error;
      log.warn({ error: messageOf(error) }, 'the database cannot be reached; trying again');
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

function isUnavailable(error: unknown): boolean {
  return error instanceof StoreUnavailableError;
}

/** An empty embedded graph gets the example articles, so that a first query has an answer. */
async function loadExamples(store: GraphStore): Promise<void> {
  const [counts] = await store.read(graphCounts, {});
  if (counts === undefined || counts.articles > 0) return;
  const { ingest } = await import('../ingest/ingest.ts');
  const { readPaths } = await import('../ingest/read/read.ts');
  const articles: unknown[] = [];
  for await (const found of readPaths([EXAMPLES], process.stdin)) {
    if (found.kind === 'article') articles.push(found.article);
  }
  await ingest(store, articles);
  process.stdout.write(
    `The graph was empty: ${articles.length} example articles are loaded (\`serve --no-examples\` leaves it empty).\n`,
  );
}

/** The first signal stops the server in good order, a second one at once. */
function untilSignal(): { signal: AbortSignal; stopped: Promise<void> } {
  const controller = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    const listener = () => {
      if (controller.signal.aborted) process.exit(EXIT.failed);
      controller.abort();
      resolve();
    };
    process.on('SIGTERM', listener).on('SIGINT', listener);
  });
  return { signal: controller.signal, stopped };
}

/** Takes no new requests, waits for those in hand, and ends what then is still open. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(timer);
}

function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  return { name, message, stack, ...(cause !== undefined && { cause: messageOf(cause) }) };
}
