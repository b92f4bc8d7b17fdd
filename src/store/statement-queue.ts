import { LRUCache } from 'lru-cache';
import { CanceledError, GraphBusyError, StatementTimeoutError } from '../errors.ts';
import { createClientTurns } from './client-turns.ts';
import type { Engine, ReadAbout } from './engine.ts';
import { ownTurn } from './own-turn.ts';
import { within } from './within.ts';

/** How much an engine is given to do. */
export interface QueueOptions {
  /** Statements that run at a time; half of them may be of one client, and a quarter heavy ones. */
  readonly statements: number;
  /** Milliseconds that a statement waits for its turn. */
  readonly waitMs: number;
  /** Milliseconds that a caller waits for a statement that runs. */
  readonly runMs: number;
}

/** Milliseconds; a statement that took longer lately is heavy. */
const HEAVY_MS = 150;

/** Statements whose times are remembered. */
const MAX_TIMES = 1_000;

/** Statements of one client that wait at a time; more than any request has. */
const MAX_WAITING = 200;

interface Read {
  readonly key: string;
  readonly name: string;
  readonly client: string;
  readonly isHeavy: boolean;
  readonly run: (signal: AbortSignal | undefined) => Promise<object[]>;
  readonly rows: Promise<object[]>;
  readonly resolve: (rows: Promise<object[]>) => void;
  readonly reject: (error: Error) => void;
  readonly refuse: () => void;
  /** Those of its callers: where all are aborted, nobody waits for the rows any more. */
  readonly signals: (AbortSignal | undefined)[];
  /** Are called when it has its turn. */
  readonly onStarted: (() => void)[];
}

/**
 * The same engine, with a bound on what it does at a time. What is over it waits, and clients take
 * turns, so that one with many statements does not hold up the others. A statement that is equal to
 * one that waits shares its run, and one that is equal to one that runs waits for that to end: so no
 * statement shows the graph of before it was sent. Heavy statements have few places, so that the
 * others find one. A statement that no engine can stop keeps its place until it has ended, also where
 * its caller has long given up; one that all callers have given up is ended where the engine can.
 */
export function queueReads(engine: Engine, options: QueueOptions): Engine {
  const { statements, waitMs, runMs } = options;
  const maxHeavy = Math.max(1, Math.floor(statements / 4));
  const maxOfClient = Math.max(1, Math.floor(statements / 2));
  const turns = createClientTurns<Read>(MAX_WAITING, waitMs);
  const waiting = new Map<string, Read>();
  const running = new Map<string, Read>();
  const times = createTimes();

  const count = (isOne: (read: Read) => boolean) => [...running.values()].filter(isOne).length;
  const mayStart = ({ key, client, isHeavy }: Read) =>
    running.size < statements &&
    !running.has(key) &&
    !(isHeavy && count((one) => one.isHeavy) >= maxHeavy) &&
    count((one) => one.client === client) < maxOfClient;

  function start(read: Read): void {
    waiting.delete(read.key);
    running.set(read.key, read);
    for (const onStarted of read.onStarted) onStarted();
    const rows = read.run(whereAllAreAborted(read.signals));
    const started = performance.now();
    const end = () => {
      times.add(read.name, performance.now() - started);
      running.delete(read.key);
      turns.startWaiting(mayStart, start);
    };
    rows.then(end, end);
    read.resolve(within(runMs, rows, () => tooLong(runMs)));
  }

  function newRead(key: string, about: ReadAbout, run: Read['run']): Read {
    const { name = '', client = '' } = about;
    const { rows, resolve, reject } = deferred();
    return {
      key,
      name,
      client,
      isHeavy: about.isHeavy === true || times.of(name) > HEAVY_MS,
      run,
      rows,
      resolve,
      reject,
      refuse() {
        waiting.delete(key);
        reject(new GraphBusyError('the statement waited too long for its turn', 'queueSeconds'));
      },
      signals: [about.signal],
      onStarted: about.onStarted === undefined ? [] : [about.onStarted],
    };
  }

  /** The rows of a read that waits, for one of its callers; with the last one that leaves, the read is forgotten. */
  function join(read: Read, signal: AbortSignal | undefined): Promise<object[]> {
    if (signal === undefined) return read.rows;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(canceled());
        if (waiting.get(read.key) !== read || !read.signals.every(isAborted)) return;
        waiting.delete(read.key);
        turns.remove(read.client, read);
      };
      const stay = () => signal.removeEventListener('abort', leave);
      signal.addEventListener('abort', leave, { once: true });
      read.rows.then(resolve, reject).then(stay, stay);
    });
  }

  return {
    ...engine,
    usage: () => ({ ...engine.usage?.(), running: running.size, waiting: waiting.size }),
    read(cypher, params, about: ReadAbout = {}) {
      const { client = '', signal } = about;
      if (isAborted(signal)) return Promise.reject(canceled());
      const key = `${cypher}\n${JSON.stringify(params)}`;
      const equal = waiting.get(key);
      if (equal !== undefined) {
        equal.signals.push(signal);
        if (about.onStarted !== undefined) equal.onStarted.push(about.onStarted);
        // Each in a turn of its own: what they all do with the rows takes longer than reading them.
        return join(equal, signal).then((rows) => ownTurn(client).then(() => rows));
      }
      const read = newRead(key, about, (ended) =>
        engine.read(cypher, params, ended === signal ? about : { ...about, signal: ended }),
      );
      if (mayStart(read)) {
        start(read);
        return read.rows;
      }
      waiting.set(key, read);
      turns.add(client, read);
      return join(read, signal);
    },
  };
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** Is aborted with the last of some signals; undefined where one of them never is. */
function whereAllAreAborted(
  signals: readonly (AbortSignal | undefined)[],
): AbortSignal | undefined {
  if (signals.length === 1) return signals[0];
  const controller = new AbortController();
  const look = () => {
    if (signals.every(isAborted)) controller.abort(canceled());
  };
  for (const signal of signals) {
    if (signal === undefined) return undefined;
    signal.addEventListener('abort', look, { once: true });
  }
  return controller.signal;
}

/** Rows that are still to come. */
function deferred(): Pick<Read, 'rows' | 'resolve' | 'reject'> {
  let resolve: Read['resolve'] = () => undefined;
  let reject: Read['reject'] = () => undefined;
  const rows = new Promise<object[]>((...both) => {
    [resolve, reject] = both;
  });
  // All callers may have left.
  rows.catch(() => undefined);
  return { rows, resolve, reject };
}

function canceled(): Error {
  return new CanceledError('nobody waits for the rows');
}

function tooLong(milliseconds: number): Error {
  return new StatementTimeoutError(`the graph took longer than ${milliseconds} ms`);
}

/**
 * The times of statements. Of the last ones the least counts: the others waited for the cores, as short
 * statements do where there is much to do.
 */
function createTimes() {
  const known = new LRUCache<string, readonly number[]>({ max: MAX_TIMES });
  return {
    of: (name: string) => Math.min(...(known.get(name) ?? [0])),
    add(name: string, milliseconds: number): void {
      known.set(name, [...(known.get(name) ?? []), milliseconds].slice(-3));
    },
  };
}
