import type { Write } from '../store/store.ts';

/** The statements of a transaction, of which those that write are not waited for one by one. */
export interface Writes {
  /** Runs a statement behind those that were sent, and waits for it. */
  readonly query: Write;

  /**
   * Sends a statement and waits for the one that was sent before it: the rows of the next one are
   * made while this one runs.
   */
  readonly send: (...statement: Parameters<Write>) => Promise<void>;

  /** Waits for the last one. */
  readonly sent: () => Promise<unknown>;
}

/** Sends the statements of a transaction one ahead. */
export function writingAhead(query: Write): Writes {
  let last: Promise<unknown> = Promise.resolve();
  return {
    // What went wrong first is told: what was sent behind it only fails for that.
    query: async (...statement) => {
      const before = last;
      const rows = query(...statement);
      rows.catch(() => undefined);
      await before;
      return rows;
    },
    async send(...statement) {
      const before = last;
      last = query(...statement);
      // Whoever sends the next one, or asks whether all were sent, is told of it.
      last.catch(() => undefined);
      await before;
    },
    sent: () => last,
  };
}
