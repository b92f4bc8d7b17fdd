import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { type Config, loadConfig } from '../config.ts';
import { ConfigError, messageOf, StoreUnavailableError } from '../errors.ts';
import type { Ingest } from '../graph/ports/ingest.ts';
import { graphCounts } from '../graph/queries/stats.ts';
import { prepareGraph } from '../graph/setup/open-graph.ts';
import type { Pool } from '../ingest/pool.ts';
import {
  createKeyring,
  type Keyring,
  type NamedKey,
  namedKey,
  type Right,
} from '../server/clients/keys.ts';
import { parseKeysFile } from '../server/clients/keys-file.ts';
import { createServer } from '../server/server.ts';
import { openStore } from '../store/open-store.ts';
import type { GraphStore } from '../store/store.ts';
import { EXIT } from './exit.ts';
import { type Log, openLog } from './log.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/articles', import.meta.url));
const DRAIN_MS = 10_000;
/** Facts a transaction at most: its commit holds up those who ask for some 20 ms. */
const MAX_FACTS = 4_000;
const RETRY_MS = 2_000;

/** `xianzhi serve`: the server, until a signal ends it. */
export async function runServe({ examples }: { examples: boolean }): Promise<number> {
  // Before all else: without a listener the signal ends a process that is only starting.
  const hangup: { readKeysAgain: () => void } = { readKeysAgain: () => undefined };
  process.on('SIGHUP', () => hangup.readKeysAgain());
  const config = loadConfig(process.env);
  const keys = readKeys(config);
  const keyring = createKeyring(keys);
  const store = await openStore(config);
  const log = openLog(config.LOG_LEVEL);
  const { logger } = log;
  const state = { isOpen: false };
  const { signal, stopped } = untilSignal();
  const threads = lazyPool();
  hangup.readKeysAgain = () => replaceKeys(keyring, config, logger);
  const server = createServer({
    store,
    ingest: oneAtATime(async (articles) =>
      (await import('../ingest/ingest.ts')).ingest(store, articles, {
        prepare: threads.prepare,
        maxFacts: MAX_FACTS,
      }),
    ),
    curate: {
      merge: async (...given) =>
        (await import('../ingest/curate.ts')).curating(store).merge(...given),
      split: async (...given) =>
        (await import('../ingest/curate.ts')).curating(store).split(...given),
    },
    keyring,
    settings: config,
    logError: (id, error) => logger.error({ id, error: describe(error) }, 'a request failed'),
    logRequest: (line) => logger.info(line, 'request'),
    isOpen: () => state.isOpen,
    stopping: signal,
  });
  try {
    log.print(`xianzhi is listening: ${await listen(server, config)}/graphql`);
    const opened = openGraph(store, config, examples, log, signal).then(() => {
      state.isOpen = true;
    });
    warnOfMissingRights(keys, logger);
    await Promise.race([opened.then(() => stopped), stopped]);
    logger.info('stopping');
    state.isOpen = false;
    await drain(server);
  } finally {
    await threads.close();
    await store.close();
    await log.close();
  }
  // A statement that cannot be stopped would keep the process for as long as it runs.
  process.exit(EXIT.done);
}

/** One load after the other: several at a time would take as long, and leave less for those who ask. */
function oneAtATime(ingest: Ingest): Ingest {
  let last: Promise<unknown> = Promise.resolve();
  return (articles) => {
    const result = last.then(() => ingest(articles));
    last = result.catch(() => undefined);
    return result;
  };
}

/** Threads that read articles, started for the first: one core is left for those who ask. */
function lazyPool(): Pool {
  let pool: Promise<Pool> | undefined;
  return {
    async prepare(inputs) {
      const threads = Math.max(1, availableParallelism() - 1);
      pool ??= import('../ingest/pool.ts').then(({ openPool }) => openPool(threads));
      return (await pool).prepare(inputs);
    },
    close: async () => (await pool)?.close(),
  };
}

/** The keys of the settings, and those of their file. */
function readKeys({ INGEST_KEY, CURATE_KEY, READ_KEY, KEYS_FILE }: Config): NamedKey[] {
  const short = [
    ['INGEST_KEY', INGEST_KEY, 'ingest'],
    ['CURATE_KEY', CURATE_KEY, 'curate'],
    ['READ_KEY', READ_KEY, 'read'],
  ] as const;
  const own = short.flatMap(([name, key, right]) =>
    key === undefined ? [] : [namedKey(name, key, [right])],
  );
  return KEYS_FILE === undefined ? own : [...own, ...parseKeysFile(readKeysFile(KEYS_FILE))];
}

function readKeysFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ConfigError(`KEYS_FILE cannot be read: ${messageOf(cause)}`);
  }
}

/** Reads the keys again; where the file is wrong now, the keys stay as they are. */
function replaceKeys(keyring: Keyring, config: Config, logger: Logger): void {
  try {
    const keys = readKeys(config);
    keyring.replace(keys);
    logger.info({ keys: keys.map(({ name }) => name) }, 'the keys were read again');
  } catch (error) {
    logger.error({ error: messageOf(error) }, 'the keys stay as they were');
  }
}

function warnOfMissingRights(keys: readonly NamedKey[], logger: Logger): void {
  const has = (right: Right) => keys.some(({ rights }) => rights.has(right));
  if (!has('ingest')) logger.warn('no key may ingest: ingestArticles is refused');
  if (!has('curate'))
    logger.warn('no key may curate: mergeOfficials and splitOfficial are refused');
}

/** Listens, and returns the address: http://127.0.0.1:4000. */
async function listen(server: Server, { HOST, PORT }: Config): Promise<string> {
  server.listen(PORT, HOST);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`;
}

/** Makes the graph ready, and tries again for as long as a database cannot be reached. */
async function openGraph(
  store: GraphStore,
  config: Config,
  examples: boolean,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    try {
      await prepareGraph(store);
      if (examples && config.NEO4J_URI === undefined) await loadExamples(store, log);
      return;
    } catch (error) {
      if (!isUnavailable(error) || signal.aborted) throw error;
      log.logger.warn({ error: messageOf(error) }, 'the database cannot be reached; trying again');
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

function isUnavailable(error: unknown): boolean {
  return error instanceof StoreUnavailableError;
}

/** An empty embedded graph gets the example articles, so that a first query has an answer. */
async function loadExamples(store: GraphStore, log: Log): Promise<void> {
  const [counts] = await store.read(graphCounts, {});
  if (counts === undefined || counts.articles > 0) return;
  const { ingest } = await import('../ingest/ingest.ts');
  const { readPaths } = await import('../ingest/read/read.ts');
  const articles: unknown[] = [];
  for await (const found of readPaths([EXAMPLES], process.stdin)) {
    if (found.kind === 'article') articles.push(found.article);
  }
  await ingest(store, articles);
  log.print(
    `The graph was empty: ${articles.length} example articles are loaded (\`serve --no-examples\` leaves it empty).`,
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
