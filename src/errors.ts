/** Every error this project throws on purpose. `code` is what a GraphQL client sees. */
export abstract class AppError extends Error {
  abstract readonly code: string;
  /** The limit that was met, as the client and the metrics name it; undefined for any other error. */
  readonly limit?: string;

  override get name(): string {
    return this.constructor.name;
  }
}

/** The settings do not describe something that can run. */
export class ConfigError extends AppError {
  readonly code = 'CONFIG_INVALID';
}

/** The command line does not describe something that can run. */
export class UsageError extends AppError {
  readonly code = 'USAGE';
}

/** A statement failed inside the graph engine; `cause` is the engine's own error. */
export class StatementError extends AppError {
  readonly code = 'GRAPH_STATEMENT_FAILED';
  readonly statement: string;

  constructor(statement: string, engine: string, cause: unknown) {
    super(`Statement ${statement} failed on ${engine}: ${messageOf(cause)}`, { cause });
    this.statement = statement;
  }
}

/** A statement was given parameters or returned a row that its shape does not allow. */
export class RowShapeError extends AppError {
  readonly code = 'GRAPH_ROW_INVALID';

  constructor(statement: string, where: string, problems: string) {
    super(`Statement ${statement} has ${where} in the wrong shape:\n${problems}`);
  }
}

/** A statement ran longer than its time limit. */
export class StatementTimeoutError extends AppError {
  readonly code = 'TIMEOUT';
}

/** Articles were loaded during a scan of the whole graph, so that what was read is inconsistent. */
export class GraphChangedError extends AppError {
  readonly code = 'GRAPH_CHANGED';
}

/** The database cannot be reached, or its connection was lost. */
export class StoreUnavailableError extends AppError {
  readonly code = 'SERVICE_UNAVAILABLE';
}

/** The connection was lost while a transaction was being committed: it holds or it does not, and nobody knows. */
export class CommitLostError extends AppError {
  readonly code = 'SERVICE_UNAVAILABLE';
}

/**
 * The database refuses the user, or has no database of the name: waiting does not help. The sentence has the
 * address and the user, so it is for the operator and never for a client.
 */
export class StoreRefusedError extends AppError {
  readonly code = 'SERVICE_UNAVAILABLE';
}

/** The graph can be read and not written: a database, a file or a user that may only read. */
export class ReadOnlyGraphError extends AppError {
  readonly code = 'GRAPH_READ_ONLY';
}

/** What was to be written did not get to the disk; the sentence is the disk's own. */
export class GraphWriteError extends AppError {
  readonly code = 'SERVICE_UNAVAILABLE';
}

/** The file of the embedded graph is not whole. */
export class GraphDamagedError extends AppError {
  readonly code = 'GRAPH_DAMAGED';
}

/** Nobody waits for the result any more. */
export class CanceledError extends AppError {
  readonly code = 'CANCELED';
}

/** The graph has too much to do: a statement waited for its turn in vain. */
export class GraphBusyError extends AppError {
  readonly code = 'SERVICE_UNAVAILABLE';
  override readonly limit: 'executions' | 'queueSeconds';

  constructor(message: string, limit: 'executions' | 'queueSeconds') {
    super(message);
    this.limit = limit;
  }
}

/** A request would cost more than a limit allows; the client gets the sentence. */
export class LimitExceededError extends AppError {
  readonly code = 'LIMIT_EXCEEDED';
  override readonly limit: 'pairs';

  constructor(message: string, limit: 'pairs') {
    super(message);
    this.limit = limit;
  }
}

/** Another process has the embedded graph open. */
export class GraphLockedError extends AppError {
  readonly code = 'GRAPH_HELD';
}

/** The graph was written in a format that this version does not read. */
export class GraphFormatError extends AppError {
  readonly code = 'GRAPH_FORMAT';
}

/** An input that is not an article; the sentence names which and why. */
export class RejectedInputError extends AppError {
  readonly code = 'INPUT_REJECTED';
}

/** A server refused what it was sent. */
export class RemoteRequestError extends AppError {
  readonly code = 'REMOTE_REQUEST_FAILED';
}

/** A server cannot be reached, or has no time or no database at the moment. */
export class RemoteUnavailableError extends AppError {
  readonly code = 'REMOTE_UNAVAILABLE';
}

/** The code of anything that was thrown. */
export function codeOf(cause: unknown): string {
  return cause instanceof AppError ? cause.code : 'INTERNAL_SERVER_ERROR';
}

/** The message of anything that was thrown. */
export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
