import type { Curate } from '../../graph/ports/curate.ts';
import type { GraphStore } from '../../store/store.ts';
import { correctFact, rejectFact, restoreCorrection, restoreFact } from './correct-facts.ts';
import { mergeOfficials, restoreMerge, splitOfficial } from './merge-officials.ts';

/** What a curator may do to a graph, each in one transaction. */
export function curating(store: GraphStore): Curate {
  return {
    merge: (keep, duplicate, reason) => mergeOfficials(store, { keep, duplicate, reason }),
    split: (duplicate, reason) => splitOfficial(store, duplicate, reason),
    rejectFact: (factId, reason) => rejectFact(store, factId, reason),
    restoreFact: (factId, reason) => restoreFact(store, factId, reason),
    correctFact: (factId, value, reason) => correctFact(store, factId, value, reason),
  };
}

/** Whether an input is what a curator decided, out of a copy, and no article. */
export function isDecisionLine(input: unknown): boolean {
  return typeof input === 'object' && input !== null && ('merge' in input || 'correction' in input);
}

/** Restores what a curator decided from a line of a copy: a merge, or the correction of a fact. */
export function restoreDecision(store: GraphStore, input: unknown): Promise<void> {
  const isCorrection = typeof input === 'object' && input !== null && 'correction' in input;
  return isCorrection ? restoreCorrection(store, input) : restoreMerge(store, input);
}
