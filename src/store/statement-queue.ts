import { GraphBusyError, StatementTimeoutError } from '../errors.ts';
import type { Engine, ReadAbout } from './engine.ts';

/** How much an engine is given to do. */
export interface QueueOptions {
  /** Statements that run at a time; a quarter of them may be heavy ones. */
  readonly statements: number;
  /** Milliseconds that a statement waits for its turn. */
  readonly waitMs: number;
  /** Milliseconds that a caller waits for a statement that runs. */
  readonly runMs: number;
}

/** Statements of one client that wait at a time; more than any request has. */
const MAX_WAITING = 200;

interface Read {
  readonly key: string;
  readonly isHeavy: boolean;
  readonly run: () => Promise<object[]>;
  readonly resolve: (rows: Promise<object[]>) => void;
}

/**
 * The same engine, with a bound on what it does at a time. What is over it waits, and clients take
 * turns, so that one with many statements does not hold up the others. A statement that is equal to
 * one that waits shares its run, and one that is equal to one that runs waits for that to end: so no
 * statement shows the graph of before it was sent. A statement that no engine can stop keeps
 * its place until it has ended, also where its caller has long given up.
 */
export function queueReads(engine: Engine, options: QueueOptions): Engine {
  const { statements, waitMs, runMs } = options;
  const maxHeavy = Math.max(1, Math.floor(statements / 4));
  const waitingOf = new Map<string, Read[]>();
  const shared = new Map<string, Promise<object[]>>();
  const running = new Set<string>();
  let heavy = 0;

  const mayStart = ({ key, isHeavy }: Pick<Read, 'key' | 'isHeavy'>) =>
    running.size < statements && !running.has(key) && !(isHeavy && heavy >= maxHeavy);

  function start({ key, isHeavy, run, resolve }: Read): void {
    running.add(key);
    if (isHeavy) heavy += 1;
    const rows = run();
    const end = () => {
      running.delete(key);
      if (isHeavy) heavy -= 1;
      startWaiting();
    };
    rows.then(end, end);
    resolve(withTimeout(rows, runMs));
  }

  /** Starts what may be started: of each client in turn the first that may. */
  function startWaiting(): void {
    for (const [client, reads] of waitingOf) {
      const index = reads.findIndex(mayStart);
      const [next] = index < 0 ? [] : reads.splice(index, 1);
      if (next === undefined) continue;
      // Behind the others: the next turn is theirs.
      waitingOf.delete(client);
      if (reads.length > 0) waitingOf.set(client, reads);
      shared.delete(next.key);
      start(next);
    }
  }

  function wait(client: string, read: Omit<Read, 'resolve'>): Promise<object[]> {
    const own = waitingOf.get(client) ?? [];
    if (own.length >= MAX_WAITING) return Promise.reject(busy());
    const rows = new Promise<object[]>((resolve, reject) => {
      const waiting: Read = {
        ...read,
        resolve(started) {
          clearTimeout(timer);
          resolve(started);
        },
      };
      const timer = setTimeout(() => {
        own.splice(own.indexOf(waiting), 1);
        if (own.length === 0 && waitingOf.get(client) === own) waitingOf.delete(client);
        shared.delete(read.key);
        reject(busy());
      }, waitMs);
      own.push(waiting);
    });
    waitingOf.set(client, own);
    shared.set(read.key, rows);
    return rows;
  }

  return {
    ...engine,
    read(cypher, params, about: ReadAbout = {}) {
      const { isHeavy = false, client = '' } = about;
      const key = `${cypher}\n${JSON.stringify(params)}`;
      const equal = shared.get(key);
      if (equal !== undefined) return equal;
      const read = { key, isHeavy, run: () => engine.read(cypher, params, about) };
      if (!mayStart(read)) return wait(client, read);
      return new Promise((resolve) => start({ ...read, resolve }));
    },
  };
}

function busy(): GraphBusyError {
  return new GraphBusyError('the statement waited too long for its turn');
}

/** The caller gets a timeout, and the late result is dropped. */
async function withTimeout<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new StatementTimeoutError(`the graph took longer than ${milliseconds} ms`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
