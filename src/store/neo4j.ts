import neo4j, { type ManagedTransaction } from 'neo4j-driver';
import { StatementTimeoutError, StoreUnavailableError } from '../errors.ts';
import type { Engine, Run } from './engine.ts';

/** The address of a Neo4j server, and the user. */
export interface Neo4jOptions {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

const READ_TIMEOUT_MS = 5_000;
const WRITE_TIMEOUT_MS = 60_000;

/** A Neo4j server over Bolt; reads go to readers where the server is a cluster. */
export function openNeo4j({ uri, username, password, database }: Neo4jOptions): Engine {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 50,
    connectionTimeout: 3_000,
    connectionAcquisitionTimeout: 5_000,
    connectionLivenessCheckTimeout: 10_000,
    maxTransactionRetryTime: 5_000,
    // Every result is read whole, so that fetching it in parts would only add round trips.
    fetchSize: -1,
  });

  /** Runs `work` in a managed transaction, which the driver retries after a transient failure. */
  async function runTransaction<T>(
    mode: 'read' | 'write',
    work: (run: Run) => Promise<T>,
  ): Promise<T> {
    const session = driver.session({
      database,
      defaultAccessMode: mode === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
    });
    const inTransaction = (tx: ManagedTransaction) =>
      work(async (cypher, params) => {
        const { records } = await tx.run(cypher, withIntegers(params) as object);
        return records.map((record) => record.toObject());
      });
    try {
      return mode === 'read'
        ? await session.executeRead(inTransaction, { timeout: READ_TIMEOUT_MS })
        : await session.executeWrite(inTransaction, { timeout: WRITE_TIMEOUT_MS });
    } catch (cause) {
      throw translated(cause);
    } finally {
      await session.close();
    }
  }

  /**
   * One statement by itself: a transaction of its own costs two more journeys. What the driver would
   * try again is tried again by it.
   */
  async function readOnce(cypher: string, params: object): Promise<object[]> {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      const given = withIntegers(params) as object;
      const { records } = await withoutStack(() =>
        session.run(cypher, given, { timeout: READ_TIMEOUT_MS }),
      );
      return records.map((record) => record.toObject());
    } catch (cause) {
      if (neo4j.isRetryableError(cause))
        return runTransaction('read', (run) => run(cypher, params));
      throw translated(cause);
    } finally {
      await session.close();
    }
  }

  return {
    name: 'neo4j',
    read: readOnce,
    transact: (work) => runTransaction('write', work),
    close: () => driver.close(),
  };
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

const UNAVAILABLE = /ServiceUnavailable|SessionExpired|Security\.|N\/A|acquisition timed out/u;

/** Neo4j terminates a transaction that runs too long, and may report it as terminated. */
const TIMED_OUT = /TransactionTimedOut|TransactionTerminated/u;

/** The errors that callers distinguish; any other is left as the driver made it. */
function translated(cause: unknown): unknown {
  if (!(cause instanceof neo4j.Neo4jError)) return cause;
  const said = `${cause.code} ${cause.message}`;
  if (TIMED_OUT.test(said)) return new StatementTimeoutError('Neo4j took too long', { cause });
  return UNAVAILABLE.test(said)
    ? new StoreUnavailableError('Neo4j cannot be reached', { cause })
    : cause;
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
