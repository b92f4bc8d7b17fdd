import { existsSync, mkdirSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
// The package is CommonJS: Node finds its classes only on the default import.
import grafeo from '@grafeo-db/js';
import {
  CanceledError,
  ConfigError,
  GraphDamagedError,
  GraphWriteError,
  messageOf,
  ReadOnlyGraphError,
  StoreUnavailableError,
} from '../../errors.ts';
import type { Engine, GraphSize, Run } from '../engine.ts';
import { checkNote, type EmbeddedDatabase, graphSizeOf, writeNote } from './commit-note.ts';
import { lockedError, writeLockFile } from './lock-file.ts';

/** How the embedded engine opens its graph. */
export interface EmbeddedOptions {
  /** The file of the graph, or `:memory:` for one that ends with the process. */
  readonly path: string;
  /** Leaves the file, its log and its folder as they are; several processes may read so. So does a user who may only read them. */
  readonly readOnly?: boolean;
  /** Returns rows that no ORDER BY sorts in random order, so that no test leans on theirs. */
  readonly shuffleUnordered?: boolean;
}

/** Milliseconds that closing waits for statements that still read, and for the last commit. */
const CLOSE_MS = 1_000;

/** Bytes of the log that are folded into the graph's file, by a thread of the engine's own. */
const LOG_BYTES = 16 * 1024 * 1024;

/** The in-process engine: nothing to start, so the default for a first run, a laptop and tests. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Engine> {
  const { path, readOnly = false, shuffleUnordered = false } = options;
  if (path === ':memory:') {
    const db = grafeo.GrafeoDB.create(undefined, { shuffleUnordered });
    return engineOf(db, path, { async onCommit() {}, async noteEnd() {}, release() {} });
  }
  const hasLog = existsSync(`${path}.wal`);
  const { db, isReadOnly } = openFile(path, readOnly, shuffleUnordered);
  try {
    await checkNote(db, resolve(path), hasLog);
  } catch (error) {
    db.close();
    throw error;
  }
  if (isReadOnly) return engineOf(db, path);
  const release = writeLockFile(path);
  db.setCheckpointTriggers({ walBytes: LOG_BYTES });
  let isMarked = false;
  const mark = async () => {
    await writeNote(db, 'open');
    // The file itself must say that its log belongs to it.
    if (!isMarked) db.walCheckpoint();
    isMarked = true;
  };
  // Where the disk is full the graph can be read still; the next commit says so.
  await mark().catch(() => undefined);
  return engineOf(db, path, {
    onCommit: () => mark().catch(() => undefined),
    noteEnd: () => writeNote(db, 'closed'),
    release,
  });
}

/** How much is in the graph of a file, which stays as it is; rejects with a GraphDamagedError where it is damaged. */
export async function sizeOfFile(path: string): Promise<GraphSize> {
  const { db } = openFile(path, true, false);
  try {
    await checkNote(db, resolve(path), existsSync(`${path}.wal`));
    return await graphSizeOf(db);
  } finally {
    db.close();
  }
}

/** What is to be done beside the graph's own commits; a graph without it is not written. */
interface Upkeep {
  readonly onCommit: () => Promise<void>;
  /** Notes that the file has it all; rejects where the disk is full. */
  readonly noteEnd: () => Promise<void>;
  readonly release: () => void;
}

function engineOf(db: EmbeddedDatabase, path: string, upkeep?: Upkeep): Engine {
  let isClosing = false;
  const running = new Set<Promise<unknown>>();
  // One writer at a time: a second transaction waits here and never meets the first in the engine.
  let lastWrite: Promise<unknown> = Promise.resolve();

  /** Runs work after all that was to be written before. */
  function afterWrites<T>(work: () => Promise<T>): Promise<T> {
    const done = lastWrite.then(() => {
      if (isClosing) throw new StoreUnavailableError('the graph is being closed');
      return work();
    });
    lastWrite = done.catch(() => undefined);
    return done;
  }

  async function inTransaction<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const tx = db.beginTransaction();
    // Statements that are not waited for run in the order in which they were sent.
    let last: Promise<unknown> = Promise.resolve();
    try {
      const result = await work((cypher, params) => {
        const rows = last.then(() => runIn(tx, cypher, params, path));
        last = rows;
        return rows;
      });
      await last;
      commit(tx, path);
      return result;
    } catch (error) {
      await last.catch(() => undefined);
      rollBack(tx);
      throw error;
    }
  }

  return {
    name: 'embedded',
    async read(cypher, params, { signal } = {}) {
      if (signal?.aborted === true) throw new CanceledError('nobody waits for the rows');
      const work = db.executeCypher(cypher, params);
      running.add(work);
      try {
        return recordsOf(await work);
      } finally {
        running.delete(work);
      }
    },
    transact(work) {
      if (upkeep === undefined)
        return Promise.reject(new ReadOnlyGraphError(`${path} is open for reading only`));
      return afterWrites(async () => {
        const result = await inTransaction(work);
        await upkeep.onCommit();
        return result;
      });
    },
    copyTo: (copy) =>
      afterWrites(async () => {
        if (path === ':memory:') db.save(copy);
        else await copyWhole(db, path, copy, upkeep !== undefined);
        return graphSizeOf(db);
      }),
    async close() {
      isClosing = true;
      const ended = Promise.allSettled([lastWrite, ...running]).then(() => true);
      const isOver = await Promise.race([ended, sleep(CLOSE_MS, false, { ref: false })]);
      // Closing waits for statements, and none can be stopped. All that was committed is in the log.
      if (!isOver) return;
      try {
        await upkeep?.noteEnd();
        db.close();
      } catch {
        // The disk is full. The log stays, has it all, and belongs to the file, as its note says.
      }
      upkeep?.release();
    },
  };
}

/** Folds the log into the file, and copies that; nothing is written meanwhile, and reads go on. */
async function copyWhole(
  db: EmbeddedDatabase,
  path: string,
  copy: string,
  isWritten: boolean,
): Promise<void> {
  if (!isWritten) {
    db.save(copy);
    // After a kill the graph says that a part of it is in a log, which the copy has not.
    const own = grafeo.GrafeoDB.create(copy);
    await writeNote(own, 'closed');
    own.close();
    return;
  }
  await writeNote(db, 'closed');
  db.walCheckpoint();
  try {
    await copyFile(path, copy);
  } finally {
    await writeNote(db, 'open');
    db.walCheckpoint();
  }
}

/** A change of the schema is committed by its statement, and fails like a commit. */
async function runIn(
  tx: Pick<grafeo.Transaction, 'executeCypher'>,
  cypher: string,
  params: object,
  path: string,
): Promise<object[]> {
  try {
    return recordsOf(await tx.executeCypher(cypher, params));
  } catch (cause) {
    throw diskError(cause, path) ?? cause;
  }
}

/** A failed commit leaves nothing of the transaction, and its error has the disk's own. */
function commit(tx: Pick<grafeo.Transaction, 'commit'>, path: string): void {
  try {
    tx.commit();
  } catch (cause) {
    throw diskError(cause, path) ?? cause;
  }
}

function diskError(cause: unknown, path: string): GraphWriteError | undefined {
  const [why] = /[^:]+\(os error \d+\)/u.exec(messageOf(cause)) ?? [];
  if (why === undefined) return undefined;
  return new GraphWriteError(`${path} cannot be written: ${why.trim()}`, { cause });
}

/** After a commit that failed there is nothing to roll back any more, and the engine says so. */
function rollBack(tx: { rollback(): void }): void {
  try {
    tx.rollback();
  } catch {
    // The error that is being thrown says why.
  }
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

/** A file that this user may not write is opened for reading, as where only that is asked for. */
function openFile(
  path: string,
  readOnly: boolean,
  shuffleUnordered: boolean,
): { readonly db: EmbeddedDatabase; readonly isReadOnly: boolean } {
  if (readOnly && !existsSync(path))
    throw new ConfigError(`GRAPH_PATH names no graph: ${path} does not exist`);
  try {
    if (readOnly) return { db: grafeo.GrafeoDB.openReadOnly(path), isReadOnly: true };
    mkdirSync(dirname(path), { recursive: true });
    return { db: grafeo.GrafeoDB.create(path, { shuffleUnordered }), isReadOnly: false };
  } catch (cause) {
    const isForbidden = /\(os error (?:13|30)\)/u.test(messageOf(cause));
    if (isForbidden && !readOnly && existsSync(path)) return openFile(path, true, shuffleUnordered);
    throw openError(path, cause);
  }
}

function openError(path: string, cause: unknown): Error {
  const said = messageOf(cause);
  if (/locked/u.test(said)) return lockedError(path, cause);
  if (/damaged|corrupt|checksum/iu.test(said))
    return new GraphDamagedError(`${path} is damaged: ${reasonOf(said)}`, { cause });
  return new ConfigError(`GRAPH_PATH ${path} cannot be a graph: ${reasonOf(said)}`, { cause });
}

/** `Database error: GRAFEO-X001: Internal error: cannot open …` without what is the engine's own. */
function reasonOf(said: string): string {
  const reason = said.replace(/^.*GRAFEO-\w+: (?:[\w ]+: )?/u, '');
  return reason.split('\n', 1)[0] ?? '';
}
