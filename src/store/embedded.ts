import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
// The package is CommonJS: Node finds its classes only on the default import.
import grafeo from '@grafeo-db/js';
import { StoreUnavailableError } from '../errors.ts';
import type { Engine } from './engine.ts';
import { lockedError, writeLockFile } from './lock-file.ts';

/** How the embedded engine opens its graph. */
export interface EmbeddedOptions {
  /** The file of the graph, or `:memory:` for one that ends with the process. */
  readonly path: string;
  /** Returns rows that no ORDER BY sorts in random order, so that no test leans on theirs. */
  readonly shuffleUnordered?: boolean;
}

/** Milliseconds that closing waits for statements that still read. */
const CLOSE_MS = 1_000;

/** The in-process engine: nothing to start, so the default for a first run, a laptop and tests. */
export function openEmbedded(options: EmbeddedOptions): Engine {
  const { path, shuffleUnordered = false } = options;
  const inMemory = path === ':memory:';
  if (!inMemory) mkdirSync(dirname(path), { recursive: true });
  const db = openDatabase(inMemory ? undefined : path, shuffleUnordered);
  const release = inMemory ? () => undefined : writeLockFile(path);
  let isClosing = false;
  const running = new Set<Promise<unknown>>();
  // One writer at a time: a second transaction waits here and never meets the first in the engine.
  let lastWrite: Promise<unknown> = Promise.resolve();
  return {
    name: 'embedded',
    async read(cypher, params) {
      const work = db.executeCypher(cypher, params);
      running.add(work);
      try {
        return recordsOf(await work);
      } finally {
        running.delete(work);
      }
    },
    transact(work) {
      const written = lastWrite.then(async () => {
        if (isClosing) throw new StoreUnavailableError('the graph is being closed');
        const tx = db.beginTransaction();
        // Statements that are not waited for run in the order in which they were sent.
        let last: Promise<unknown> = Promise.resolve();
        try {
          const result = await work((cypher, params) => {
            const rows = last.then(async () => recordsOf(await tx.executeCypher(cypher, params)));
            last = rows;
            return rows;
          });
          await last;
          tx.commit();
          return result;
        } catch (error) {
          await last.catch(() => undefined);
          tx.rollback();
          throw error;
        }
      });
      lastWrite = written.catch(() => undefined);
      return written;
    },
    async close() {
      isClosing = true;
      await lastWrite;
      await Promise.race([Promise.allSettled(running), sleep(CLOSE_MS, undefined, { ref: false })]);
      // Closing waits for statements, and none can be stopped. All that was committed is in the log of the graph's file.
      if (running.size === 0) db.close();
      release();
    },
  };
}

/** The engine's own `toArray` creates each name of each row again, and takes half as long again. */
function recordsOf(result: grafeo.QueryResult): object[] {
  const { columns } = result;
  return result.rows().map((values) => {
    const record: Record<string, unknown> = {};
    for (let at = 0; at < columns.length; at++) record[columns[at] as string] = values[at];
    return record;
  });
}

function openDatabase(path: string | undefined, shuffleUnordered: boolean) {
  try {
    return grafeo.GrafeoDB.create(path, { shuffleUnordered });
  } catch (cause) {
    if (path !== undefined && /cannot be locked/u.test(String(cause)))
      throw lockedError(path, cause);
    throw cause;
  }
}
