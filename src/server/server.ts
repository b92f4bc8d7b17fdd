import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Curate } from '../graph/ports/curate.ts';
import type { Ingest, IngestOutcome } from '../graph/ports/ingest.ts';
import { storeState } from '../graph/setup/metadata.ts';
import type { LogError } from '../graphql/builder/errors.ts';
import type { GraphStore } from '../store/store.ts';
import { createBroadcast } from './feed.ts';
import { createGate, type Keys, type Rejection } from './gate.ts';
import { sendPage, wantsPage } from './graphiql-page.ts';
import { isBearerOf } from './key.ts';
import { createEndpoint } from './yoga.ts';

/** One line of the request log. */
export interface RequestLine {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** What the server is made of, so that a test can hand it any store. */
export interface ServerOptions extends Keys {
  readonly store: Pick<GraphStore, 'read' | 'engine'>;
  readonly ingest: Ingest;
  readonly curate: Curate;
  readonly corsOrigins?: readonly string[];
  readonly logError?: LogError;
  readonly logRequest?: (line: RequestLine) => void;
  /** False while the process starts or ends: then it is not ready. */
  readonly isOpen?: () => boolean;
  /** Ends all subscriptions, which would not end by themselves. */
  readonly stopping?: AbortSignal;
}

const QUERY_MS = 10_000;
const INGEST_MS = 120_000;
const READY_MS = 4_000;

const UNEXPECTED: Rejection = {
  status: 500,
  code: 'INTERNAL_SERVER_ERROR',
  message: 'Unexpected error.',
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** The HTTP server: GraphQL with GraphiQL at /graphql, /healthz and /readyz. It does not listen yet. */
export function createServer(options: ServerOptions): Server {
  const { store, curate, ingestKey, curateKey } = options;
  const { corsOrigins = [], isOpen = () => true } = options;
  const { logError = () => undefined, logRequest = () => undefined } = options;
  const feed = createBroadcast<IngestOutcome>();
  options.stopping?.addEventListener('abort', () => feed.close(), { once: true });
  const refusalOf = createGate({ ingestKey, curateKey });
  const endpoint = createEndpoint({
    store,
    async ingest(articles) {
      const outcomes = await options.ingest(articles);
      for (const outcome of outcomes) feed.publish(outcome);
      return outcomes;
    },
    ingested: feed.subscribe,
    curate,
    corsOrigins,
    logError,
    keysOf(request) {
      const authorization = request.headers.get('authorization');
      return {
        ingest: isBearerOf(authorization, ingestKey),
        curate: isBearerOf(authorization, curateKey),
      };
    },
  });

  /** One line a path: what is not here is not served. */
  const routes: Readonly<Record<string, Answer>> = {
    '/healthz': (_request, response) => send(response, 200, { status: 'ok' }),
    async '/readyz'(_request, response) {
      const isReady = isOpen() && (await answers(store));
      send(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready' });
    },
    '/': (_request, response) => void response.writeHead(302, { location: '/graphql' }).end(),
    async '/graphql'(request, response) {
      if (wantsPage(request)) return sendPage(request, response);
      const refusal = await refusalOf(request);
      if (refusal !== null) {
        if (hasBody(request)) response.setHeader('connection', 'close');
        return refuse(response, refusal);
      }
      const authorization = request.headers.authorization ?? null;
      const mayWrite = isBearerOf(authorization, ingestKey) || isBearerOf(authorization, curateKey);
      const limit = mayWrite ? INGEST_MS : QUERY_MS;
      await withDeadline(response, limit, async () => endpoint(request, response));
    },
  };
  const notFound: Answer = (_request, response) => send(response, 404, { status: 'not found' });

  const server = createHttpServer(
    { maxHeaderSize: 16 * 1024, connectionsCheckingInterval: 2_000 },
    (request, response) => {
      const started = performance.now();
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader('referrer-policy', 'no-referrer');
      // What nobody reads is not taken from the wire either: only a POST to the endpoint has a body.
      const isRead = request.method === 'POST' && pathOf(request) === '/graphql';
      if (hasBody(request) && !isRead) response.setHeader('connection', 'close');
      response.once('close', () =>
        logRequest({
          method: request.method ?? '',
          path: pathOf(request),
          status: response.statusCode,
          milliseconds: Math.round(performance.now() - started),
        }),
      );
      const answer = routes[pathOf(request)] ?? notFound;
      const done = async () => answer(request, response);
      done().catch((error: unknown) => {
        logError('request', error);
        if (response.headersSent) response.destroy();
        else refuse(response, UNEXPECTED);
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

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

async function answers(store: Pick<GraphStore, 'read'>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), READY_MS);
  });
  try {
    return await Promise.race([store.read(storeState, {}).then(() => true), late]);
  } catch {
    // The reason is in the log of the failed request; here it would leak an address.
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** A request that takes too long is answered all the same; what the engine still does is thrown away. */
async function withDeadline(
  response: ServerResponse,
  milliseconds: number,
  work: () => Promise<unknown>,
): Promise<void> {
  const timer = setTimeout(() => {
    if (response.headersSent) return;
    const message = `The answer took longer than ${milliseconds / 1000} seconds.`;
    refuse(response, { status: 504, code: 'TIMEOUT', message });
  }, milliseconds);
  try {
    await work();
  } catch (error) {
    // The deadline has answered already; the late response has no receiver.
    if (!response.writableEnded) throw error;
  } finally {
    clearTimeout(timer);
  }
}

function refuse(
  response: ServerResponse,
  { status, code, message, headers = {} }: Rejection,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  send(response, status, { errors: [{ message, extensions: { code } }] });
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
