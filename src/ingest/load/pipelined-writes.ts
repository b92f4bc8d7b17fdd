import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Write } from '../../store/store.ts';

/** A transaction whose writing statements are sent without waiting for the result of each. */
export interface PipelinedTransaction {
  /** Runs a statement after those that were sent, and waits for it. */
  readonly query: Write;

  /** Sends a statement, which runs after those sent before; the caller makes the next rows meanwhile. */
  readonly send: (...statement: Parameters<Write>) => Promise<void>;

  /** Waits until all statements that were sent have run; rejects with the first error. */
  readonly flushed: () => Promise<unknown>;
}

/** Pipelines the statements of a transaction. */
export function pipelined(query: Write): PipelinedTransaction {
  let all: Promise<unknown> = Promise.resolve();
  return {
    // The first error is reported: the statements after it fail only because of it.
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
      // The next query, or `flushed`, reports the error.
      all.catch(() => undefined);
      // The embedded engine needs this thread to start the statement.
      await nextTurn();
    },
    flushed: () => all,
  };
}
