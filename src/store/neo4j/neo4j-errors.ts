import neo4j from 'neo4j-driver';
import {
  GraphWriteError,
  ReadOnlyGraphError,
  StatementTimeoutError,
  StoreRefusedError,
  StoreUnavailableError,
} from '../../errors.ts';

/** Where a Neo4j is, for the sentence of an error: no password. */
export interface Neo4jPlace {
  readonly uri: string;
  readonly username: string;
  readonly database: string;
}

/** Neo4j ends a transaction that runs too long, and may report it as terminated. */
const TIMED_OUT = /TransactionTimedOut|TransactionTerminated/u;
const UNAVAILABLE =
  /ServiceUnavailable|SessionExpired|DatabaseUnavailable|AuthorizationExpired|N\/A|acquisition timed out/u;
const NOT_LET_IN =
  /Security\.(?:Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired|AuthProvider)/u;
const NO_DATABASE = /Database\.DatabaseNotFound/u;
const ONLY_READ =
  /ForbiddenOnReadOnlyDatabase|WriteOnReadOnlyAccessDatabase|NotALeader|Security\.Forbidden/u;
const DISK = /DatabaseError\.Transaction\.Transaction(?:Commit|Log)|StorageDamage|No space left/u;

/**
 * The error that callers distinguish for one of the driver's; any other is left as it is.
 * Codes: https://neo4j.com/docs/status-codes/current/errors/all-errors/
 */
export function translated(cause: unknown, { uri, username, database }: Neo4jPlace): unknown {
  if (!(cause instanceof neo4j.Neo4jError)) return cause;
  const said = `${cause.code} ${cause.message}`;
  if (TIMED_OUT.test(said)) return new StatementTimeoutError('Neo4j took too long', { cause });
  if (NOT_LET_IN.test(said))
    return new StoreRefusedError(
      `Neo4j at ${uri} does not accept the user ${username}: ${firstSentence(cause)}`,
      { cause },
    );
  if (NO_DATABASE.test(said))
    return new StoreRefusedError(`Neo4j at ${uri} has no database ${database}`, { cause });
  if (DISK.test(said))
    return new GraphWriteError(`Neo4j could not write: ${firstSentence(cause)}`, { cause });
  if (ONLY_READ.test(said))
    return new ReadOnlyGraphError(`Neo4j does not let ${username || 'this user'} write`, { cause });
  return UNAVAILABLE.test(said)
    ? new StoreUnavailableError(`Neo4j at ${uri} cannot be reached`, { cause })
    : cause;
}

/** The driver's own error behind one that a statement was wrapped in. */
export function driverErrorOf(error: unknown): InstanceType<typeof neo4j.Neo4jError> | undefined {
  for (let one = error; one instanceof Error; one = one.cause)
    if (one instanceof neo4j.Neo4jError) return one;
  return undefined;
}

function firstSentence({ message }: Error): string {
  return message.split(/[\n.]/u, 1)[0] ?? '';
}
