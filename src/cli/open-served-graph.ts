import { setTimeout as sleep } from 'node:timers/promises';
import {
  GraphBusyError,
  GraphWriteError,
  messageOf,
  ReadOnlyGraphError,
  StatementTimeoutError,
  StoreUnavailableError,
} from '../errors.ts';
import { faultOf } from '../graph/ports/ingest.ts';
import { storeState } from '../graph/setup/metadata.ts';
import { prepareGraph } from '../graph/setup/open-graph.ts';
import type { GraphStore } from '../store/store.ts';
import type { Log } from '../telemetry/log.ts';

/** Milliseconds before the second try, at most between two, and between two lines about the same fault. */
const PAUSE_MS = { first: 250, most: 1_000, log: 30_000 } as const;

/** How a graph is served. */
export interface Opening {
  /** Whether the graph gets the example articles, where nothing was ever loaded into it. */
  readonly examples: boolean;
  readonly log: Log;
  /** Ends the tries. */
  readonly signal: AbortSignal;
  /** Is called where the graph can be read and not written: it may not be, or the disk is full. */
  readonly onUnwritable: (error: ReadOnlyGraphError | GraphWriteError) => void;
}

/**
 * Makes the graph ready. Where waiting helps it tries again with growing pauses, and the log has the reason: a database that is
 * not there yet or has much to do. Rejects where it does not: a wrong password, a database that does not exist, a graph of
 * another format.
 */
export async function openServedGraph(store: GraphStore, opening: Opening): Promise<void> {
  const { log, signal } = opening;
  const tell = tellingSeldom((faults) =>
    log.logger.warn(faults, 'the graph is not ready; trying again'),
  );
  for (let pause: number = PAUSE_MS.first; ; pause = Math.min(2 * pause, PAUSE_MS.most)) {
    try {
      return await openOnce(store, opening);
    } catch (error) {
      if (signal.aborted || !isPassing(error)) throw error;
      tell(error);
      await sleep(pause * (0.5 + Math.random()), undefined, { ref: false });
    }
  }
}

/** Tells a fault with the one behind it, whose sentence says more; the same one again only after a while. */
function tellingSeldom(tell: (faults: object) => void): (error: unknown) => void {
  let told = '';
  let toldAt = 0;
  return (error) => {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    const faults = { error: messageOf(error), cause: messageOf(cause) };
    // A driver's sentence may have the time in it.
    const text = JSON.stringify(faults).replace(/\d+/gu, '');
    if (text === told && performance.now() - toldAt < PAUSE_MS.log) return;
    told = text;
    toldAt = performance.now();
    tell(faults);
  };
}

function isPassing(error: unknown): boolean {
  return (
    error instanceof StoreUnavailableError ||
    error instanceof StatementTimeoutError ||
    error instanceof GraphBusyError
  );
}

async function openOnce(store: GraphStore, opening: Opening): Promise<void> {
  try {
    await prepareGraph(store);
    if (opening.examples) await loadExamples(store, opening.log);
  } catch (error) {
    const isUnwritable = error instanceof ReadOnlyGraphError || error instanceof GraphWriteError;
    if (!isUnwritable) throw error;
    opening.onUnwritable(error);
  }
}

/** A graph that nothing was ever loaded into gets the example articles, so that a first query has an answer. */
async function loadExamples(store: GraphStore, log: Log): Promise<void> {
  // It has a state once anything was loaded, also where that was forgotten again.
  const [state] = await store.read(storeState, {});
  if (state !== undefined) return;
  const { ingest } = await import('../ingest/ingest.ts');
  const { exampleArticles } = await import('./examples.ts');
  const articles = await exampleArticles();
  const outcomes = await ingest(store, articles);
  const fault = faultOf(outcomes);
  if (fault !== undefined) throw fault;
  log.always.info(
    { articles: articles.length },
    'the graph is new: the example articles are loaded; `xianzhi forget --examples` removes them, and `serve --no-examples` begins without',
  );
}
