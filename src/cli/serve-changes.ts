import { availableParallelism } from 'node:os';
import type { Curate } from '../graph/ports/curate.ts';
import { type Forget, faultOf, type Ingest } from '../graph/ports/ingest.ts';
import type { Pool } from '../ingest/pool.ts';
import type { Writable } from '../server/writable.ts';
import type { GraphStore } from '../store/store.ts';
import { unlessAborted } from '../store/within.ts';
import type { EndedLoad } from '../telemetry/metrics.ts';

/** Facts a transaction at most: its commit holds up those who ask for some 20 ms. */
const MAX_FACTS = 4_000;

/** How a server changes its graph. */
export interface Changes {
  readonly ingest: Ingest;
  readonly forget: Forget;
  readonly curate: Curate;
  /** Loads that run or wait for their turn. */
  readonly loadsPending: () => number;
  /** Ends the threads that read articles. */
  close(): Promise<void>;
}

/** Loads and curates, notes whether the graph could be written, and tells how each load ended. */
export function openChanges(
  store: GraphStore,
  writable: Writable,
  onLoad: (load: EndedLoad) => void,
): Changes {
  const threads = lazyPool();
  const { ingest, pending } = oneAtATime(observed(loading(store, threads, writable), onLoad));
  return {
    ingest,
    forget: forgetting(store, writable),
    curate: curating(store, writable),
    loadsPending: pending,
    close: threads.close,
  };
}

/** Loads articles in threads, and notes whether the graph could be written. */
function loading(store: GraphStore, threads: Pool, writable: Writable): Ingest {
  return async (articles, how) => {
    writable.check();
    const { ingest } = await import('../ingest/ingest.ts');
    const { prepare } = threads;
    const outcomes = await ingest(store, articles, { ...how, prepare, maxFacts: MAX_FACTS });
    const fault = faultOf(outcomes);
    // Articles that fail by themselves write nothing.
    if (fault !== undefined || outcomes.some(({ status }) => status !== 'FAILED'))
      writable.ended(fault);
    return outcomes;
  };
}

/** Notes of work whether the graph could be written. */
async function noting<T>(writable: Writable, work: () => Promise<T>): Promise<T> {
  writable.check();
  try {
    const result = await work();
    writable.ended();
    return result;
  } catch (error) {
    writable.ended(error);
    throw error;
  }
}

/** Forgets articles, and notes whether the graph could be written. */
function forgetting(store: GraphStore, writable: Writable): Forget {
  return (ids) =>
    noting(writable, async () => (await import('../ingest/load/load.ts')).forget(store, ids));
}

/** Curates, and notes whether the graph could be written. */
function curating(store: GraphStore, writable: Writable): Curate {
  const curate = async () => (await import('../ingest/curate/curate.ts')).curating(store);
  return {
    merge: (...given) => noting(writable, async () => (await curate()).merge(...given)),
    split: (...given) => noting(writable, async () => (await curate()).split(...given)),
    rejectFact: (...given) => noting(writable, async () => (await curate()).rejectFact(...given)),
    restoreFact: (...given) => noting(writable, async () => (await curate()).restoreFact(...given)),
    correctFact: (...given) => noting(writable, async () => (await curate()).correctFact(...given)),
  };
}

/** Tells of each load how it ended. */
function observed(ingest: Ingest, onLoad: (load: EndedLoad) => void): Ingest {
  return async (articles, how) => {
    const started = performance.now();
    const outcomes = await ingest(articles, how);
    onLoad({ outcomes, milliseconds: performance.now() - started });
    return outcomes;
  };
}

/** One load after the other: several at a time would take as long, and leave less for those who ask. */
function oneAtATime(ingest: Ingest): { readonly ingest: Ingest; readonly pending: () => number } {
  let last: Promise<unknown> = Promise.resolve();
  let pending = 0;
  const inTurn: Ingest = (articles, how) => {
    pending += 1;
    // One that nobody waits for is told so by the load itself.
    const turn = unlessAborted(last, how?.signal).catch(() => undefined);
    const result = turn.then(() => ingest(articles, how));
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
