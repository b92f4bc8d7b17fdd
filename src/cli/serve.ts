import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../config.ts';
import { CanceledError, messageOf } from '../errors.ts';
import type { Curate } from '../graph/ports/curate.ts';
import { faultOf, type Ingest } from '../graph/ports/ingest.ts';
import type { Pool } from '../ingest/pool.ts';
import { createKeyring } from '../server/clients/keys.ts';
import { type Drain, watchConnections } from '../server/drain.ts';
import { createServer } from '../server/server.ts';
import { type Writable, watchWrites } from '../server/writable.ts';
import { openStore } from '../store/open-store.ts';
import type { GraphStore } from '../store/store.ts';
import { atMost, unlessAborted } from '../store/within.ts';
import type { Log } from '../telemetry/log.ts';
import type { EndedLoad } from '../telemetry/metrics.ts';
import { listening, openTelemetry } from '../telemetry/telemetry.ts';
import { EXIT } from './exit.ts';
import { backingUp } from './make-backup.ts';
import { openServedGraph } from './open-served-graph.ts';
import { readKeys, replaceKeys, warnOfMissingRights } from './serve-keys.ts';

/** Milliseconds from the signal to the end of the process, whatever hangs. */
const STOP_MS = 9_500;
/** Milliseconds of these for what comes after the last answer: threads, the graph, the log. */
const CLOSE_MS = 2_500;
/** Facts a transaction at most: its commit holds up those who ask for some 20 ms. */
const MAX_FACTS = 4_000;

/** How a server is started. */
export interface ServeOptions {
  /** Whether an empty embedded graph gets the example articles. */
  readonly examples: boolean;
  /** The version of this package. */
  readonly version: string;
}

/** `xianzhi serve`: the server, until a signal ends it. */
export async function runServe({ examples, version }: ServeOptions): Promise<number> {
  // Before all else: without a listener the signal ends a process that is only starting.
  const hangup: { readKeysAgain: () => void } = { readKeysAgain: () => undefined };
  process.on('SIGHUP', () => hangup.readKeysAgain());
  const config = loadConfig(process.env);
  const keys = readKeys(config);
  const keyring = createKeyring(keys);
  const telemetry = await openTelemetry(config, version);
  const { log } = telemetry;
  const { logger } = log;
  const { signal, stopped } = untilSignal();
  logFaults(log);
  const state = { isOpen: false, isDatabaseUp: true };
  const store = await openStore(config, {
    onLiveness(gone) {
      state.isDatabaseUp = gone === undefined;
      if (gone === undefined) logger.info('the database is there again');
      else logger.error({ error: messageOf(gone) }, 'the database is gone');
    },
    observe: telemetry.observe,
  });
  const { GRAPH_PATH } = config;
  const threads = lazyPool();
  hangup.readKeysAgain = () => replaceKeys(keyring, config, logger);
  const writable = watchWrites((fault) =>
    fault === undefined
      ? logger.info('the graph can be written again')
      : logger.error({ error: messageOf(fault) }, 'the graph cannot be written'),
  );
  const loads = oneAtATime(observed(loading(store, threads, writable), telemetry.onLoad));
  const { server, usage } = createServer({
    store,
    ingest: loads.ingest,
    curate: curating(store, writable),
    keyring,
    settings: config,
    logError: (id, error) => logger.error({ id, error: describe(error) }, 'a request failed'),
    onRequest: telemetry.onRequest,
    tracing: telemetry.tracing,
    isOpen: () => state.isOpen,
    isWritable: () => writable.isWritable,
    backup: backingUp(store, GRAPH_PATH === ':memory:' ? join(tmpdir(), 'xianzhi') : GRAPH_PATH),
    stopping: signal,
  });
  const drain = watchConnections(server);
  try {
    const metrics = await telemetry.serveMetrics({
      server: usage,
      engineName: store.engine,
      engine: () => store.usage?.(),
      states: () => ({
        database_up: state.isDatabaseUp,
        ready: state.isOpen && state.isDatabaseUp,
        writable: state.isOpen && writable.isWritable,
      }),
      loadsPending: loads.pending,
      droppedLines: log.dropped,
    });
    const url = `${await listening(server, config.HOST, config.PORT)}/graphql`;
    log.always.info({ url, ...(metrics !== undefined && { metrics }) }, 'listening');
    const onUnwritable = (error: Error) => writable.ended(error);
    const opened = openServedGraph(store, { config, examples, log, signal, onUnwritable }).then(
      () => {
        state.isOpen = true;
      },
    );
    warnOfMissingRights(keys, logger);
    await Promise.race([opened.then(() => stopped), stopped]);
    logger.info('stopping');
    state.isOpen = false;
    await stop(drain, config.STOP_GRACE_SECONDS * 1_000);
  } finally {
    server.closeAllConnections();
    await atMost(CLOSE_MS / 3, threads.close());
    await store.close();
    logger.info('stopped');
    await telemetry.close();
  }
  // A statement that cannot be stopped would keep the process for as long as it runs.
  process.exit(EXIT.done);
}

/** Not ready first, for those who look; then no new connections; then the answers that are due. */
async function stop(drain: Drain, graceMs: number): Promise<void> {
  // Unlike all that it waits for, it cannot hang.
  setTimeout(() => process.exit(EXIT.failed), STOP_MS).unref();
  await new Promise((resolve) => setTimeout(resolve, graceMs));
  await drain(STOP_MS - CLOSE_MS - graceMs);
}

/** Loads articles in threads, and notes whether the graph could be written. */
function loading(store: GraphStore, threads: Pool, writable: Writable): Ingest {
  return async (articles, signal) => {
    writable.check();
    const { ingest } = await import('../ingest/ingest.ts');
    const { prepare } = threads;
    const outcomes = await ingest(store, articles, { prepare, maxFacts: MAX_FACTS, signal });
    const fault = faultOf(outcomes);
    // Articles that fail by themselves write nothing.
    if (fault !== undefined || outcomes.some(({ status }) => status !== 'FAILED'))
      writable.ended(fault);
    return outcomes;
  };
}

/** Curates, and notes whether the graph could be written. */
function curating(store: GraphStore, writable: Writable): Curate {
  const noting = async <T>(work: (curate: Curate) => Promise<T>): Promise<T> => {
    writable.check();
    const curate = (await import('../ingest/curate.ts')).curating(store);
    try {
      const result = await work(curate);
      writable.ended();
      return result;
    } catch (error) {
      writable.ended(error);
      throw error;
    }
  };
  return {
    merge: (...given) => noting((curate) => curate.merge(...given)),
    split: (...given) => noting((curate) => curate.split(...given)),
  };
}

/** Tells of each load how it ended. */
function observed(ingest: Ingest, onLoad: (load: EndedLoad) => void): Ingest {
  return async (articles, signal) => {
    const started = performance.now();
    const outcomes = await ingest(articles, signal);
    const milliseconds = performance.now() - started;
    onLoad({ outcomes, milliseconds, isStopped: faultOf(outcomes) !== undefined });
    return outcomes;
  };
}

/** One load after the other: several at a time would take as long, and leave less for those who ask. */
function oneAtATime(ingest: Ingest): { readonly ingest: Ingest; readonly pending: () => number } {
  let last: Promise<unknown> = Promise.resolve();
  let pending = 0;
  const inTurn: Ingest = (articles, signal) => {
    pending += 1;
    // One that nobody waits for is told so by the load itself.
    const turn = unlessAborted(last, signal).catch(() => undefined);
    const result = turn.then(() => ingest(articles, signal));
    last = Promise.allSettled([last, result]).then(() => {
      pending -= 1;
    });
    return result;
  };
  return { ingest: inTurn, pending: () => pending };
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

/** The first signal stops the server in good order, a second one at once. */
function untilSignal(): { signal: AbortSignal; stopped: Promise<void> } {
  const controller = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    const listener = () => {
      if (controller.signal.aborted) process.exit(EXIT.failed);
      controller.abort(new CanceledError('the server is stopping'));
      resolve();
    };
    process.on('SIGTERM', listener).on('SIGINT', listener);
  });
  return { signal: controller.signal, stopped };
}

/** What nobody has caught is told in the log, and ends the process: its state is unknown. */
function logFaults({ logger, close }: Log): void {
  const end = (error: unknown) => {
    logger.fatal({ error: describe(error) }, 'the process ends with an error that nobody caught');
    void close().then(() => process.exit(EXIT.failed));
  };
  process.once('uncaughtException', end).once('unhandledRejection', end);
}

function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  return { name, message, stack, ...(cause !== undefined && { cause: messageOf(cause) }) };
}
