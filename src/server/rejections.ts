import type { ServerResponse } from 'node:http';
import { GraphBusyError, GraphWriteError, UsageError } from '../errors.ts';
import { BUSY } from '../graphql/builder/errors.ts';
import { RETRY_SECONDS } from './execution/asking-to-retry.ts';
import type { Rejection } from './gate.ts';
import { noteProblem, recordOf } from './request-record.ts';

const UNEXPECTED: Rejection = {
  status: 500,
  code: 'INTERNAL_SERVER_ERROR',
  message: 'Unexpected error.',
};

/** For what waits too long for its turn. */
export const TOO_BUSY: Rejection = {
  status: 503,
  code: 'SERVICE_UNAVAILABLE',
  message: BUSY,
  headers: { 'retry-after': String(RETRY_SECONDS) },
};

const NOT_WRITTEN: Rejection = {
  status: 503,
  code: 'SERVICE_UNAVAILABLE',
  message: 'The server has no room for a copy of the graph.',
  headers: { 'retry-after': '60' },
};

/** For a copy of the graph while another one is sent. */
export const COPY_BUSY: Rejection = {
  status: 503,
  code: 'SERVICE_UNAVAILABLE',
  message: 'Another copy of the graph is being sent: try again later.',
  headers: { 'retry-after': '30' },
};

/** For a copy of the graph by another method than GET. */
export const COPY_METHOD: Rejection = {
  status: 405,
  code: 'BAD_REQUEST',
  message: 'Copies of the graph are asked for by GET.',
  headers: { allow: 'GET' },
};

/** For a backup of a database that has means of its own. */
export const NO_BACKUP: Rejection = {
  status: 501,
  code: 'NOT_IMPLEMENTED',
  message: 'The graph is in Neo4j, whose own tools back it up: see docs/backup.md.',
};

/** For GraphiQL where only documents of the page are answered. */
export const NO_GRAPHIQL: Rejection = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'GraphiQL is off: this server answers the documents of its own page alone.',
};

/** For a request whose host and path make no address. */
export const BAD_ADDRESS: Rejection = {
  status: 400,
  code: 'BAD_REQUEST',
  message: 'The address of the request is none.',
};

/** For a path that is not served. */
export const NOTHING_HERE: Rejection = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'Nothing is served at this path: the API is at /graphql.',
};

/** How a request is refused that ended with an error. */
export function rejectionOf(error: unknown): Rejection {
  if (error instanceof GraphBusyError) return { ...TOO_BUSY, limit: error.limit };
  if (error instanceof UsageError)
    return { status: 400, code: 'BAD_USER_INPUT', message: error.message };
  return error instanceof GraphWriteError ? NOT_WRITTEN : UNEXPECTED;
}

/** How a client is refused that may try again in so many seconds. */
export function tooManyRequests(wait: number, limit: 'requestsPerMinute' | 'wrongKeys'): Rejection {
  return {
    status: 429,
    code: 'TOO_MANY_REQUESTS',
    limit,
    message: `Too many requests; try again in ${wait} s.`,
    headers: { 'retry-after': String(wait) },
  };
}

/** How a request is refused whose answer takes too long. */
export function tookTooLong(seconds: number): Rejection {
  return {
    status: 504,
    code: 'TIMEOUT',
    limit: 'seconds',
    message: `The answer took longer than ${seconds} seconds.`,
  };
}

/** Refuses a request in the form of a GraphQL answer; what is no fault of the client has the id under which it is logged. */
export function refuse(
  response: ServerResponse,
  { status, code, limit, message, headers = {} }: Rejection,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const record = recordOf(response.req);
  if (record !== undefined) noteProblem(record, code, limit);
  const extensions = {
    code,
    ...(limit !== undefined && { limit }),
    ...(status === UNEXPECTED.status && { id: record?.id }),
  };
  send(response, status, { errors: [{ message, extensions }] });
}

/** Sends JSON that no cache keeps. */
export function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
