import { availableParallelism } from 'node:os';
import type { Curate } from '../graph/ports/curate.ts';
import { faultOf, type Ingest } from '../graph/ports/ingest.ts';
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
    curate: curating(store, writable),
    loadsPending: pending,
    close: threads.close,
  };
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
    onLoad({ outcomes, milliseconds: performance.now() - started });
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
