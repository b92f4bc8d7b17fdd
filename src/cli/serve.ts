import type { ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../config.ts';
import { CanceledError, messageOf } from '../errors.ts';
import { createKeyring } from '../server/clients/keys.ts';
import { type Drain, watchConnections } from '../server/drain.ts';
import { listening } from '../server/listening.ts';
import { createServer } from '../server/server.ts';
import { watchWrites } from '../server/writable.ts';
import { noteAddress } from '../store/embedded/lock-file.ts';
import { openStore } from '../store/open-store.ts';
import { atMost } from '../store/within.ts';
import type { Log } from '../telemetry/log.ts';
import { openTelemetry } from '../telemetry/telemetry.ts';
import { EXIT } from './exit.ts';
import { backingUp } from './make-backup.ts';
import { openServedGraph } from './open-served-graph.ts';
import { openChanges } from './serve-changes.ts';
import { copiesOfLines } from './serve-copies.ts';
import { readKeys, replaceKeys, warnOfMissingRights } from './serve-keys.ts';

/** Milliseconds from the signal to the end of the process, whatever hangs. */
const STOP_MS = 9_500;
/** Milliseconds of these for what comes after the last answer: threads, the graph, the log. */
const CLOSE_MS = 2_500;

/** How a server is started. */
export interface ServeOptions {
  /** Takes the place of the setting HOST. */
  readonly host?: string;
  /** Takes the place of the setting PORT. */
  readonly port?: string;
  /** Whether the default graph gets the example articles where this makes it. */
  readonly examples: boolean;
  /** Whether the explorer is opened in the browser of this machine. */
  readonly open?: boolean;
  /** The version of this package. */
  readonly version: string;
}

/** `xianzhi serve`: the server, until a signal ends it. */
export async function runServe({
  examples,
  open: isOpening = false,
  version,
  host: HOST,
  port: PORT,
}: ServeOptions): Promise<number> {
  // Before all else: without a listener the signal ends a process that is only starting.
  const hangup: { readKeysAgain: () => void } = { readKeysAgain: () => undefined };
  process.on('SIGHUP', () => hangup.readKeysAgain());
  const config = loadConfig({
    ...process.env,
    ...(HOST !== undefined && { HOST }),
    ...(PORT !== undefined && { PORT }),
  });
  const keys = readKeys(config);
  const keyring = createKeyring(keys);
  const { signal, stopped } = untilSignal();
  const telemetry = await openTelemetry(config, version);
  const { log } = telemetry;
  const { logger } = log;
  logFaults(log);
  // A graph of a setting is the operator's own, and never filled.
  const isDefault = config.graphPathFrom === 'user data' && config.NEO4J_URI === undefined;
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
  hangup.readKeysAgain = () => replaceKeys(keyring, config, logger);
  const writable = watchWrites((fault) =>
    fault === undefined
      ? logger.info('the graph can be written again')
      : logger.error({ error: messageOf(fault) }, 'the graph cannot be written'),
  );
  const changes = openChanges(store, writable, telemetry.onLoad);
  const { server, usage, hasExplorer } = createServer({
    store,
    ingest: changes.ingest,
    forget: changes.forget,
    curate: changes.curate,
    keyring,
    settings: config,
    logError: (id, error) => logger.error({ id, error: describe(error) }, 'a request failed'),
    onRequest: telemetry.onRequest,
    tracing: telemetry.tracing,
    isOpen: () => state.isOpen,
    isWritable: () => writable.isWritable,
    copies: {
      '/backup': backingUp(
        store,
        GRAPH_PATH === ':memory:' ? join(tmpdir(), 'xianzhi') : GRAPH_PATH,
      ),
      ...copiesOfLines,
    },
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
      loadsPending: changes.loadsPending,
      droppedLines: log.dropped,
    });
    const origin = await listening(server, config.HOST, config.PORT, 'HOST and PORT');
    if (store.engine === 'embedded') noteAddress(GRAPH_PATH, origin);
    const url = `${origin}/graphql`;
    const page = hasExplorer ? { page: `${origin}/` } : {};
    log.always.info({ url, ...page, ...(metrics !== undefined && { metrics }) }, 'listening');
    if (!hasExplorer) warnOfMissingPage(config.EXPLORER, logger);
    if (isOpening) await openInBrowser(origin, logger);
    const onUnwritable = (error: Error) => writable.ended(error);
    const opened = openServedGraph(store, {
      examples: examples && isDefault,
      log,
      signal,
      onUnwritable,
    }).then(() => {
      state.isOpen = true;
    });
    warnOfMissingRights(keys, logger);
    await Promise.race([opened.then(() => stopped), stopped]);
    logger.info('stopping');
    state.isOpen = false;
    await stop(drain, config.STOP_GRACE_SECONDS * 1_000);
  } finally {
    server.closeAllConnections();
    await atMost(CLOSE_MS / 3, changes.close());
    await store.close();
    logger.info('stopped');
    await telemetry.close();
  }
  // A statement that cannot be stopped would keep the process for as long as it runs.
  process.exit(EXIT.done);
}

function warnOfMissingPage(setting: 'on' | 'off', logger: Log['logger']): void {
  if (setting === 'on')
    logger.warn('the explorer is not built, and not served: `npm run build` makes it');
}

/** Opens an address in the browser of this machine; where there is none, the log has the address. */
async function openInBrowser(address: string, logger: Log['logger']): Promise<void> {
  const { default: open } = await import('open');
  const opened = await open(address).catch((error: unknown) => error);
  if (opened instanceof Error)
    return logger.warn({ error: messageOf(opened) }, 'no browser was opened');
  (opened as ChildProcess).once('error', (error) =>
    logger.warn({ error: messageOf(error) }, 'no browser was opened'),
  );
}

/** Not ready first, for those who look; then no new connections; then the answers that are due. */
async function stop(drain: Drain, graceMs: number): Promise<void> {
  // Unlike all that it waits for, it cannot hang.
  setTimeout(() => process.exit(EXIT.failed), STOP_MS).unref();
  await new Promise((resolve) => setTimeout(resolve, graceMs));
  await drain(STOP_MS - CLOSE_MS - graceMs);
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
