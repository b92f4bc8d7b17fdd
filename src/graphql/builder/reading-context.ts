import { UsageError } from '../../errors.ts';
import type { GraphStore } from '../../store/store.ts';
import type { Context } from './builder.ts';

/** The context of queries that no server asks: they read all, without a limit on pairs, and change nothing. */
export function readingContext(store: Pick<GraphStore, 'read' | 'engine'>): Context {
  const refused = () => new UsageError('Only queries are answered here.');
  const refuse = () => Promise.reject(refused());
  return {
    store,
    ingest: refuse,
    forget: refuse,
    ingested: () => {
      throw refused();
    },
    curate: {
      merge: refuse,
      split: refuse,
      rejectFact: refuse,
      restoreFact: refuse,
      correctFact: refuse,
    },
    mayCurate: false,
    pairBudget: () => Promise.resolve(),
    requireRight: () => {
      throw refused();
    },
  };
}
