import neo4j, { type Driver, type Session, type Transaction } from 'neo4j-driver';
import {
  type AppError,
  CanceledError,
  CommitLostError,
  StatementTimeoutError,
  StoreUnavailableError,
} from '../../errors.ts';
import type { Engine, Run } from '../engine.ts';
import { atMost, within } from '../within.ts';
import { watchLiveness } from './liveness.ts';
import { driverErrorOf, type Neo4jPlace, translated } from './neo4j-errors.ts';
import { operatorOf, ProfiledPlan } from './profiled-plan.ts';
import { retrying } from './retry.ts';

/** The address of a Neo4j server, the user and the password. */
export interface Neo4jOptions extends Neo4jPlace {
  readonly password: string;
  /** Statements at a time at most; as many connections as these, and some for loads and pings. 40 by default. */
  readonly statements?: number;
  /** Is called where the database turns out to be gone, with the reason, and without one where it is there again. */
  readonly onLiveness?: (gone?: AppError) => void;
}

/** Milliseconds after which Neo4j ends a statement that reads; it looks every two seconds. */
const READ_TIMEOUT_MS = 5_000;
/** Milliseconds after which nobody waits for it any more, the wait for a connection included. */
const READ_DEADLINE_MS = 8_000;
const WRITE_TIMEOUT_MS = 60_000;
const WRITE_DEADLINE_MS = 63_000;
const CLOSE_MS = 1_500;

/** A Neo4j server over Bolt; reads go to readers where the server is a cluster. */
export function openNeo4j(options: Neo4jOptions): Engine {
  const { database } = options;
  let driver = connect(options);
  const liveness = watchLiveness({
    name: `Neo4j at ${options.uri}`,
    // A transaction without a statement: the first statement of a database that has just started may take longer
    // than a ping, and `getServerInfo` asks nothing over a connection that has not been used.
    async ping() {
      const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
      try {
        await session.beginTransaction({ timeout: READ_TIMEOUT_MS });
      } catch (cause) {
        throw translated(cause, options);
      } finally {
        release(session);
      }
    },
    onChange: options.onLiveness,
    renew() {
      // Its connections may wait for bytes that never come: closing them is not waited for.
      driver.close().catch(() => undefined);
      driver = connect(options);
    },
  });

  /** Sessions that are open; each has a connection, or waits for one. */
  let sessions = 0;
  const open = (mode: 'READ' | 'WRITE') => {
    sessions += 1;
    return driver.session({ database, defaultAccessMode: neo4j.session[mode] });
  };
  const end = (session: Session) => {
    sessions -= 1;
    release(session);
  };

  async function read(
    cypher: string,
    params: object,
    signal: AbortSignal | undefined,
  ): Promise<object[]> {
    if (isAborted(signal)) throw new CanceledError('nobody waits for the rows');
    const session = open('READ');
    // Closing a session ends its statement in the database.
    const cancel = () => release(session);
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await within(READ_DEADLINE_MS, runRead(session, cypher, params), () =>
        late(READ_DEADLINE_MS),
      );
    } catch (cause) {
      if (isAborted(signal)) throw new CanceledError('nobody waits for the rows');
      throw translated(cause, options);
    } finally {
      signal?.removeEventListener('abort', cancel);
      end(session);
    }
  }

  /**
   * Runs `work` in a transaction, again after a transient failure. The driver's own error tells, whatever
   * it was wrapped in; the caller sees the wrapped one.
   */
  async function write<T>(work: (run: Run) => Promise<T>, state: WriteState): Promise<T> {
    let told: unknown;
    const attempt = async () => {
      const session = open('WRITE');
      try {
        const tx = await session.beginTransaction({ timeout: WRITE_TIMEOUT_MS });
        const result = await work(runIn(tx, state));
        // Its caller has been told that it failed: it must not be committed after all.
        if (state.isOver) throw lost();
        state.mayHold = true;
        await tx.commit();
        return result;
      } catch (error) {
        told = error;
        const cause = driverErrorOf(error);
        // An answer of the server is certain; a connection that is lost tells nothing, and the next attempt may not get so far.
        if (cause?.code.startsWith('Neo.') === true) state.mayHold = false;
        throw cause ?? error;
      } finally {
        end(session);
      }
    };
    try {
      return await retrying(attempt);
    } catch (cause) {
      const known = translated(cause, options);
      throw known === cause && driverErrorOf(told) === cause ? told : known;
    }
  }

  return {
    name: 'neo4j',
    read: (cypher, params, { signal } = {}) => liveness.guard(() => read(cypher, params, signal)),
    async transact(work) {
      const state: WriteState = { isOver: false, mayHold: false };
      try {
        return await liveness.guard(() => write(work, state));
      } catch (error) {
        if (!state.mayHold || !(error instanceof StoreUnavailableError)) throw error;
        throw new CommitLostError('Neo4j was lost during a commit', { cause: error });
      } finally {
        state.isOver = true;
      }
    },
    async profile(cypher, params) {
      const session = open('READ');
      try {
        const { summary } = await session.run(`PROFILE ${cypher}`, withIntegers(params) as object);
        return operatorOf(ProfiledPlan.parse(summary.profile));
      } catch (cause) {
        throw translated(cause, options);
      } finally {
        end(session);
      }
    },
    usage: () => ({
      running: sessions,
      waiting: 0,
      connections: { used: sessions, most: connectionsFor(options) },
    }),
    async close() {
      liveness.close();
      await atMost(CLOSE_MS, driver.close());
    },
  };
}

/** Runs the statements of a transaction, each until its own deadline. */
function runIn(tx: Transaction, state: WriteState): Run {
  return async (cypher, params) => {
    if (state.isOver) throw lost();
    const running = Promise.resolve(tx.run(cypher, withIntegers(params) as object));
    const { records } = await within(WRITE_DEADLINE_MS, running, () => late(WRITE_DEADLINE_MS));
    return records.map((record) => record.toObject());
  };
}

/** How far a transaction is. */
interface WriteState {
  /** Its caller has the result, or has been told that it failed. */
  isOver: boolean;
  /** Its commit was begun, and whether it holds is not known. */
  mayHold: boolean;
}

/** A ping that waits for a connection would take the database for gone. */
const connectionsFor = ({ statements = 40 }: Neo4jOptions) => statements + 10;

/** A driver for a server; nothing is sent before its first statement. */
export function connect(options: Neo4jOptions): Driver {
  const { uri, username, password } = options;
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: connectionsFor(options),
    connectionTimeout: 3_000,
    connectionAcquisitionTimeout: 5_000,
    connectionLivenessCheckTimeout: 10_000,
    // Every result is read whole, so that fetching it in parts would only add round trips.
    fetchSize: -1,
  });
}

/** One statement by itself: a transaction of its own costs two more journeys. */
async function runRead(session: Session, cypher: string, params: object): Promise<object[]> {
  const given = withIntegers(params) as object;
  const { records } = await retrying(() =>
    withoutStack(() => session.run(cypher, given, { timeout: READ_TIMEOUT_MS })),
  );
  return records.map((record) => record.toObject());
}

/** A function, since it may become true while something is waited for. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** Ends what a session does, rolls back what is not committed, and gives its connection back, without waiting: the other end may hang. */
function release(session: Session): void {
  session.close().catch(() => undefined);
}

function late(milliseconds: number): Error {
  return new StatementTimeoutError(`Neo4j took longer than ${milliseconds} ms`);
}

function lost(): Error {
  return new StoreUnavailableError('the transaction was given up');
}

/**
 * The driver writes down the stack at every statement, lest it fail: 0.07 ms, a tenth of all that a
 * short statement takes. The error has the name of the statement that failed.
 */
function withoutStack<T>(run: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** Bolt sends a JavaScript number as a float, which Neo4j refuses in LIMIT. */
function withIntegers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(withIntegers);
  if (value === null || typeof value !== 'object') return value;
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = withIntegers((value as Record<string, unknown>)[key]);
  return copy;
}
