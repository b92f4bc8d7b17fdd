import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Ingest } from '../graph/ingest.ts';
import { storeState } from '../graph/store-node.ts';
import type { LogError } from '../graphql/errors.ts';
import type { GraphStore } from '../store/store.ts';
import { sendPage, wantsPage } from './graphiql-page.ts';
import { countWrongKeys, isKey } from './key.ts';
import { createEndpoint } from './yoga.ts';

/** One line of the request log. */
export interface RequestLine {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** What the server is made of, so that a test can hand it any store. */
export interface ServerOptions {
  readonly store: Pick<GraphStore, 'read' | 'engine'>;
  readonly ingest: Ingest;
  readonly ingestKey?: string | undefined;
  readonly corsOrigins?: readonly string[];
  readonly logError?: LogError;
  readonly logRequest?: (line: RequestLine) => void;
  /** False while the process starts or ends: then it is not ready. */
  readonly isOpen?: () => boolean;
}

const QUERY_BYTES = 1024 * 1024;
const INGEST_BYTES = 5 * 1024 * 1024;
const QUERY_MS = 10_000;
const INGEST_MS = 120_000;
const READY_MS = 4_000;

/** The HTTP server: GraphQL with GraphiQL at /graphql, /healthz and /readyz. It does not listen yet. */
export function createServer(options: ServerOptions): Server {
  const { store, ingest, ingestKey, corsOrigins = [], isOpen = () => true } = options;
  const { logError = () => undefined, logRequest = () => undefined } = options;
  const wrongKeys = countWrongKeys();
  const endpoint = createEndpoint({
    store,
    ingest,
    corsOrigins,
    logError,
    mayIngest: (request) => isKey(request.headers.get('authorization'), ingestKey),
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathOf(request);
    if (path === '/healthz') return send(response, 200, { status: 'ok' });
    if (path === '/readyz') {
      const isReady = isOpen() && (await answers(store));
      return send(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready' });
    }
    if (path === '/') return void response.writeHead(302, { location: '/graphql' }).end();
    if (path !== '/graphql') return send(response, 404, { status: 'not found' });
    if (wantsPage(request)) return sendPage(request, response);
    const { authorization } = request.headers;
    const hasKey = isKey(authorization ?? null, ingestKey);
    if (authorization !== undefined && !hasKey) {
      const address = request.socket.remoteAddress ?? '';
      const wait = wrongKeys.waitOf(address);
      if (wait > 0) {
        response.setHeader('retry-after', wait);
        return sendError(
          response,
          429,
          'TOO_MANY_REQUESTS',
          'Too many wrong keys; try again later.',
        );
      }
      wrongKeys.note(address);
    }
    if (request.method === 'POST' && !isJson(request)) {
      return sendError(
        response,
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        'Send the request as application/json.',
      );
    }
    if (!(await fits(request, response, hasKey ? INGEST_BYTES : QUERY_BYTES))) return;
    await withDeadline(response, hasKey ? INGEST_MS : QUERY_MS, () =>
      Promise.resolve(endpoint(request, response)),
    );
  }

  const server = createHttpServer(
    { maxHeaderSize: 16 * 1024, connectionsCheckingInterval: 2_000 },
    (request, response) => {
      const started = performance.now();
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader('referrer-policy', 'no-referrer');
      response.once('close', () =>
        logRequest({
          method: request.method ?? '',
          path: pathOf(request),
          status: response.statusCode,
          milliseconds: Math.round(performance.now() - started),
        }),
      );
      answer(request, response).catch((error: unknown) => {
        logError('request', error);
        if (response.headersSent) response.destroy();
        else sendError(response, 500, 'INTERNAL_SERVER_ERROR', 'Unexpected error.');
      });
    },
  );
  server.headersTimeout = 8_000;
  server.requestTimeout = 15_000;
  return server;
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/';
}

function isJson({ headers }: IncomingMessage): boolean {
  return /^application\/json(?:\s*;|\s*$)/iu.test(headers['content-type'] ?? '');
}

async function answers(store: Pick<GraphStore, 'read'>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), READY_MS);
  });
  try {
    return await Promise.race([store.read(storeState, {}).then(() => true), late]);
  } catch {
    // Why it does not answer is in the log of whoever asked it something; here it would leak an address.
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** Refuses a body that says it is too large, and ends one that turns out to be. */
async function fits(
  request: IncomingMessage,
  response: ServerResponse,
  limit: number,
): Promise<boolean> {
  if (request.headers['content-encoding'] !== undefined) {
    sendError(
      response,
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the request without content-encoding.',
    );
    return false;
  }
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    response.setHeader('connection', 'close');
    sendError(response, 413, 'PAYLOAD_TOO_LARGE', `The body has more than ${limit} bytes.`);
    return false;
  }
  if (request.headers['content-length'] !== undefined || request.method === 'GET') return true;
  // A body of unknown length is read here, up to the limit, and handed on whole.
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > limit) {
      response.setHeader('connection', 'close');
      sendError(response, 413, 'PAYLOAD_TOO_LARGE', `The body has more than ${limit} bytes.`);
      return false;
    }
    chunks.push(chunk);
  }
  Object.assign(request, { body: Buffer.concat(chunks) });
  return true;
}

/** A request that takes too long is answered all the same; what the engine still does is thrown away. */
async function withDeadline(
  response: ServerResponse,
  milliseconds: number,
  work: () => Promise<unknown>,
): Promise<void> {
  const timer = setTimeout(() => {
    if (!response.headersSent)
      sendError(
        response,
        504,
        'TIMEOUT',
        `The answer took longer than ${milliseconds / 1000} seconds.`,
      );
  }, milliseconds);
  try {
    await work();
  } catch (error) {
    // The deadline has answered, and the late answer found nobody to go to.
    if (!response.writableEnded) throw error;
  } finally {
    clearTimeout(timer);
  }
}

function sendError(response: ServerResponse, status: number, code: string, message: string): void {
  send(response, status, { errors: [{ message, extensions: { code } }] });
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
