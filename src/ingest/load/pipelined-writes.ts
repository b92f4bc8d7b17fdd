import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Write } from '../../store/store.ts';

/** The statements of a transaction, of which those that write are not waited for one by one. */
export interface Writes {
  /** Runs a statement behind those that were sent, and waits for it. */
  readonly query: Write;

  /** Sends a statement, which runs behind those that were sent before; the rows of the next ones are made meanwhile. */
  readonly send: (...statement: Parameters<Write>) => Promise<void>;

  /** Waits for all that were sent. */
  readonly sent: () => Promise<unknown>;
}

/** Sends the statements of a transaction ahead of the graph. */
export function writingAhead(query: Write): Writes {
  let all: Promise<unknown> = Promise.resolve();
  return {
    // What went wrong first is told: what was sent behind it only fails for that.
    query: async (...statement) => {
      const before = all;
      const rows = query(...statement);
      rows.catch(() => undefined);
      await before;
      return rows;
    },
    async send(...statement) {
      const before = all;
      const rows = query(...statement);
      rows.catch(() => undefined);
      all = before.then(() => rows);
      // Whoever asks next, or asks whether all were sent, is told of it.
      all.catch(() => undefined);
      // The embedded engine takes the next one from this thread.
      await nextTurn();
    },
    sent: () => all,
  };
}
