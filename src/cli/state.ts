import type { IngestOutcome } from '../graph/ports/ingest.ts';

/**
 * What became of an article: `refused` is what cannot be loaded as it is, `failed` what could not be for a reason outside of
 * it. Lines, summaries and JSON use these words.
 */
export const STATES = ['created', 'replaced', 'unchanged', 'refused', 'failed'] as const;
/** One of these. */
export type State = (typeof STATES)[number];

const STATE_OF = {
  CREATED: 'created',
  UPDATED: 'replaced',
  UNCHANGED: 'unchanged',
  FAILED: 'refused',
} as const satisfies Record<IngestOutcome['status'], State>;

/** The state of an article that was loaded or not. */
export function stateOf({ status, isFault = false }: IngestOutcome): State {
  return isFault ? 'failed' : STATE_OF[status];
}
