import { LRUCache } from 'lru-cache';
import { GraphBusyError, StatementTimeoutError } from '../errors.ts';
import { createClientTurns } from './client-turns.ts';
import type { Engine, ReadAbout } from './engine.ts';
import { ownTurn } from './own-turn.ts';

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
  readonly run: () => Promise<object[]>;
  readonly resolve: (rows: Promise<object[]>) => void;
  readonly refuse: () => void;
}

/**
 * The same engine, with a bound on what it does at a time. What is over it waits, and clients take
 * turns, so that one with many statements does not hold up the others. A statement that is equal to
 * one that waits shares its run, and one that is equal to one that runs waits for that to end: so no
 * statement shows the graph of before it was sent. Heavy statements have few places, so that the
 * others find one. A statement that no engine can stop keeps its place until it has ended, also where
 * its caller has long given up.
 */
export function queueReads(engine: Engine, options: QueueOptions): Engine {
  const { statements, waitMs, runMs } = options;
  const maxHeavy = Math.max(1, Math.floor(statements / 4));
  const maxOfClient = Math.max(1, Math.floor(statements / 2));
  const turns = createClientTurns<Read>(MAX_WAITING, waitMs);
  const shared = new Map<string, Promise<object[]>>();
  const running = new Map<string, Read>();
  const times = createTimes();

  const count = (isOne: (read: Read) => boolean) => [...running.values()].filter(isOne).length;
  const mayStart = ({ key, client, isHeavy }: Read) =>
    running.size < statements &&
    !running.has(key) &&
    !(isHeavy && count((one) => one.isHeavy) >= maxHeavy) &&
    count((one) => one.client === client) < maxOfClient;

  function start(read: Read): void {
    shared.delete(read.key);
    running.set(read.key, read);
    const rows = read.run();
    const started = performance.now();
    const end = () => {
      times.add(read.name, performance.now() - started);
      running.delete(read.key);
      turns.startWaiting(mayStart, start);
    };
    rows.then(end, end);
    read.resolve(withTimeout(rows, runMs));
  }

  return {
    ...engine,
    read(cypher, params, about: ReadAbout = {}) {
      const { name = '', client = '' } = about;
      const isHeavy = about.isHeavy === true || times.of(name) > HEAVY_MS;
      const key = `${cypher}\n${JSON.stringify(params)}`;
      const equal = shared.get(key);
      // Each in a turn of its own: what they all do with the rows takes longer than reading them.
      if (equal !== undefined) return equal.then((rows) => ownTurn(client).then(() => rows));
      let isWaiting = false;
      const rows = new Promise<object[]>((resolve, reject) => {
        const read: Read = {
          key,
          name,
          client,
          isHeavy,
          run: () => engine.read(cypher, params, about),
          resolve,
          refuse() {
            isWaiting = false;
            shared.delete(key);
            reject(new GraphBusyError('the statement waited too long for its turn'));
          },
        };
        if (mayStart(read)) {
          start(read);
          return;
        }
        isWaiting = true;
        turns.add(client, read);
      });
      if (isWaiting) shared.set(key, rows);
      return rows;
    },
  };
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
