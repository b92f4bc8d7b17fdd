import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What becomes known of a request until it has ended; the log, metrics and traces are made from it. */
export interface RequestRecord {
  /** In the answer's `X-Request-Id`, in the log, and in every error that is masked. */
  readonly id: string;
  readonly method: string;
  /** The path as it was sent, without its query; its first 200 characters. */
  readonly path: string;
  /** The address of the client, as `TRUST_PROXY` tells it. */
  address?: string;
  /** The name of the key that was sent. */
  key?: string | undefined;
  /** The operation that is executed; a client names it as it likes. */
  operation?: { readonly name: string; readonly type: 'query' | 'mutation' | 'subscription' };
  /** Entries that the answer can have. */
  cost?: number;
  /** The code of the first error. */
  code?: string;
  /** The limit that the request met. */
  limit?: string;
  status: number;
  milliseconds: number;
  /** Its trace, where it is traced. */
  trace?: RequestTrace | undefined;
}

/** Traces requests. */
export interface Tracing {
  /**
   * Begins the trace of a request. It goes on with the one that its `traceparent` names where that is trusted:
   * a stranger could have each of its requests traced. Undefined where this request is not traced.
   */
  begin(
    request: IncomingMessage,
    record: RequestRecord,
    isTrusted: boolean,
  ): RequestTrace | undefined;
}

/** The trace of one request. */
export interface RequestTrace {
  /** Begins a phase of the request, such as `parse`; what is returned ends it. */
  phase(name: 'parse' | 'validate' | 'execute'): () => void;
  end(): void;
}

const records = new WeakMap<IncomingMessage, RequestRecord>();

/** Characters of a path that are kept: a stranger may send 16,000. */
const MAX_PATH = 200;

/** An id that a proxy may have given a request: letters, digits, `-`, `_` and `.`. */
const ID = /^[\w.-]{1,64}$/u;

/** Begins the record of a request, with the id that a trusted proxy gave it, or one of its own. */
export function beginRecord(
  request: IncomingMessage,
  path: string,
  isFromProxy: boolean,
): RequestRecord {
  const given = request.headers['x-request-id'];
  const id = isFromProxy && typeof given === 'string' && ID.test(given) ? given : randomUUID();
  const record: RequestRecord = {
    id,
    method: request.method ?? '',
    path: path.slice(0, MAX_PATH),
    status: 0,
    milliseconds: 0,
  };
  records.set(request, record);
  return record;
}

/** Notes what a request ran into: the code that its client gets, and the limit that it met; the first of each counts. */
export function noteProblem(record: RequestRecord, code: string, limit: string | undefined): void {
  record.code ??= code;
  if (limit !== undefined) record.limit ??= limit;
}

/** Notes the limit for which a request is ended without an answer. */
export function noteLimit(request: IncomingMessage, limit: string): void {
  const record = records.get(request);
  if (record !== undefined) record.limit ??= limit;
}

/** The record in the context of an execution, where the server has put it. */
export function recordOfContext(context: unknown): RequestRecord {
  return (context as { record: RequestRecord }).record;
}

/** The record of a request; undefined for one that the server has not begun. */
export function recordOf(request: IncomingMessage): RequestRecord | undefined {
  return records.get(request);
}
