import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Config } from '../config.ts';
import { CanceledError, GraphBusyError, StatementTimeoutError, UsageError } from '../errors.ts';
import type { Curate } from '../graph/ports/curate.ts';
import type { Forget, Ingest, IngestOutcome } from '../graph/ports/ingest.ts';
import { createPairBudget } from '../graph/queries/pair-budget.ts';
import { storeState } from '../graph/setup/metadata.ts';
import type { LogError } from '../graphql/builder/errors.ts';
import type { GraphStore } from '../store/store.ts';
import { within } from '../store/within.ts';
import { type Client, hasRight, identifying, nameOf } from './clients/client.ts';
import { allowOrigins } from './clients/cors.ts';
import type { Keyring } from './clients/keys.ts';
import { rejectionWithout } from './clients/rights.ts';
import { storeOfClient } from './clients/store-of-client.ts';
import { countWrongKeys } from './clients/wrong-keys.ts';
import { COPY_PATHS, type Copies, sendingCopies } from './copies.ts';
import { withDeadline, withinLoadTime } from './deadline.ts';
import type { CacheSize } from './execution/document-cache.ts';
import { createBroadcast } from './execution/feed.ts';
import { openExplorer } from './explorer.ts';
import { createGate, type Rejection } from './gate.ts';
import { sendPage, wantsPage } from './graphiql-page.ts';
import { afterThoseBefore, createExecutions } from './limits/executions.ts';
import { createRateLimit } from './limits/rate-limit.ts';
import { endSlowReaders } from './limits/slow-readers.ts';
import {
  BAD_ADDRESS,
  COPY_BUSY,
  COPY_METHOD,
  NO_BACKUP,
  NO_GRAPHIQL,
  NOTHING_HERE,
  refuse,
  rejectionOf,
  send,
  TOO_BUSY,
  tooManyRequests,
} from './rejections.ts';
import { hasBody, isAddress, pathOf } from './request-line.ts';
import { beginRecord, type RequestRecord, recordOf, type Tracing } from './request-record.ts';
import { createEndpoint, type RequestContext } from './yoga.ts';

/** The settings of a server that bound what a client may take of it, and say who may do more. */
export type ServerSettings = Pick<
  Config,
  | 'CORS_ORIGINS'
  | 'TRUST_PROXY'
  | 'REQUESTS_PER_MINUTE'
  | 'MAX_REQUESTS'
  | 'MAX_SUBSCRIPTIONS'
  | 'MAX_ANSWER_BYTES'
  | 'MAX_WAITING_BYTES'
  | 'MAX_PAIRS'
  | 'WRITE_SECONDS'
  | 'EXPLORER'
  | 'DOCUMENTS'
>;

/** What the server is made of, so that a test can hand it any store. */
export interface ServerOptions {
  readonly store: Pick<GraphStore, 'read' | 'engine'>;
  readonly ingest: Ingest;
  readonly forget: Forget;
  readonly curate: Curate;
  readonly keyring: Keyring;
  readonly settings: ServerSettings;
  readonly logError?: LogError;
  /** Is called with each request when it has ended. */
  readonly onRequest?: (record: RequestRecord) => void;
  readonly tracing?: Tracing | undefined;
  /** False while the process starts or ends: then it is not ready. */
  readonly isOpen?: () => boolean;
  /** False while what is sent to be loaded would be refused: by default it never is. */
  readonly isWritable?: () => boolean;
  /** Makes copies of the graph, or of a part of it, for those who may read. */
  readonly copies?: Copies;
  /** Ends loads after the transaction in hand, so that their clients are told before the server ends. */
  readonly stopping?: AbortSignal;
}

/** What the log has for a request without an answer, as in nginx's log. */
const CLOSED_BY_CLIENT = 499;

const QUERY_MS = 10_000;
const INGEST_MS = 120_000;
const READY_MS = 4_000;

/** Pairs that `coAttendance` counts at most by default: two seconds, in an idle process. */
const MAX_PAIRS = { embedded: 400_000, neo4j: 2_000_000 } as const;

/** What a server has to do and keeps at the moment. */
export interface ServerUsage {
  readonly executions: number;
  readonly subscriptions: number;
  readonly caches: Readonly<Record<string, CacheSize>>;
}

/** The HTTP server, and what it has to do. */
export interface XianzhiServer {
  readonly server: Server;
  readonly usage: () => ServerUsage;
  /** Whether the explorer is served at `/`. */
  readonly hasExplorer: boolean;
}

/** The paths that are served. */
export const PATHS = [
  '/healthz',
  '/readyz',
  '/readyz/writes',
  '/',
  '/graphql',
  '/feed',
  ...COPY_PATHS,
] as const;

type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
  client: Client,
) => void | Promise<void>;

/** The HTTP server: the explorer at /, GraphQL with GraphiQL at /graphql, feeds at /feed, /healthz and /readyz. It does not listen yet. */
export function createServer(options: ServerOptions): XianzhiServer {
  const { store, curate, keyring, settings, isOpen = () => true } = options;
  const { isWritable = () => true } = options;
  const stopping = options.stopping === undefined ? [] : [options.stopping];
  const { logError = () => undefined, onRequest = () => undefined, tracing } = options;
  const feed = createBroadcast<IngestOutcome>(settings.MAX_SUBSCRIPTIONS);
  const clientOf = identifying(keyring, settings.TRUST_PROXY);
  const waitOf = createRateLimit(settings.REQUESTS_PER_MINUTE);
  const wrongKeys = countWrongKeys();
  const isPreflight = allowOrigins(settings.CORS_ORIGINS);
  const executions = createExecutions(settings.MAX_REQUESTS);
  const passGate = createGate(settings.MAX_WAITING_BYTES);
  const slowReaders = endSlowReaders({
    bytes: settings.MAX_WAITING_BYTES,
    milliseconds: settings.WRITE_SECONDS * 1_000,
  });
  const hasGraphiql = settings.DOCUMENTS === 'any';
  const explorer = settings.EXPLORER === 'on' ? openExplorer({ hasGraphiql }) : undefined;
  const { endpoint, caches } = createEndpoint({
    known: {
      documentOf: (hash) => explorer?.documentOf(hash),
      isAlone: settings.DOCUMENTS === 'known',
    },
    store,
    async ingest(articles, { signal: ended, ...how } = {}) {
      const ends = [...(ended ? [ended] : []), ...stopping];
      const outcomes = await withinLoadTime(ends, (signal) =>
        options.ingest(articles, { ...how, signal }),
      );
      for (const outcome of outcomes) feed.publish(outcome);
      return outcomes;
    },
    feed,
    forget: options.forget,
    curate,
    keyring,
    logError,
    maxAnswerBytes: settings.MAX_ANSWER_BYTES,
    pairBudget: createPairBudget(settings.MAX_PAIRS ?? MAX_PAIRS[store.engine]),
  });

  /** A token is wrong only where it is to open something: a proxy may have sent it for itself. */
  function countedWrongKey({ headers }: IncomingMessage, { address, key }: Client): number {
    if (key !== undefined || headers.authorization === undefined) return 0;
    const wait = wrongKeys.waitOf(address);
    wrongKeys.add(address);
    return wait;
  }

  async function answerGraphql(
    request: IncomingMessage,
    response: ServerResponse,
    client: Client,
  ): Promise<void> {
    // A page or a result, compressed or not.
    response.appendHeader('vary', 'accept, accept-encoding, sec-fetch-dest');
    if (wantsPage(request))
      return hasGraphiql ? sendPage(request, response) : refuse(response, NO_GRAPHIQL);
    await afterThoseBefore(request, response);
    if (!isAddress(request)) return refuse(response, BAD_ADDRESS);
    const mayIngest = hasRight(client, 'ingest');
    const countWrongKey = () => countedWrongKey(request, client);
    const read = await passGate(request, { mayIngest, onTooLarge: () => void countWrongKey() });
    if ('status' in read) {
      if (hasBody(request)) response.setHeader('connection', 'close');
      return refuse(response, read);
    }
    await execute(request, response, { client, countWrongKey, body: read.body });
  }

  async function execute(
    request: IncomingMessage,
    response: ServerResponse,
    about: Omit<RequestContext, 'release' | 'ended' | 'record'>,
  ): Promise<void> {
    const { client } = about;
    const record = recordOf(request) as RequestRecord;
    const mayWrite = hasRight(client, 'ingest') || hasRight(client, 'curate');
    await inTurn(response, client, mayWrite ? INGEST_MS : QUERY_MS, async (ended, release) => {
      await endpoint(request, response, { ...about, release, ended, record });
    });
  }

  /** Does work for a client when its turn comes, within a time; `release` ends the turn before the work ends. */
  async function inTurn(
    response: ServerResponse,
    client: Client,
    milliseconds: number,
    work: (ended: AbortSignal, release: () => void) => Promise<void>,
  ): Promise<void> {
    await withDeadline(response, milliseconds, async (ended) => {
      const release = await executions.begin(nameOf(client), client.isLocal);
      try {
        await work(ended, release);
      } finally {
        release();
      }
    });
  }

  async function answerFeed(
    request: IncomingMessage,
    response: ServerResponse,
    client: Client,
  ): Promise<void> {
    if (!isAddress(request)) return refuse(response, BAD_ADDRESS);
    await inTurn(response, client, QUERY_MS, async (signal) => {
      const { sendFeed } = await import('./feed/feed.ts');
      await sendFeed(request, response, storeOfClient(store, { client: nameOf(client), signal }));
    });
  }

  const sendCopy = sendingCopies();

  function rejectionOfCopy(request: IncomingMessage, client: Client): Rejection | undefined {
    if (request.method !== 'GET') return COPY_METHOD;
    const rejection = rejectionWithout(client, keyring, ['read'], 'A copy of the graph');
    if (rejection !== undefined) {
      const wait = countedWrongKey(request, client);
      return wait === 0 ? rejection : tooManyRequests(wait, 'wrongKeys');
    }
    if (!isOpen()) return TOO_BUSY;
    return isAddress(request) ? undefined : BAD_ADDRESS;
  }

  async function answerCopy(
    path: (typeof COPY_PATHS)[number],
    request: IncomingMessage,
    response: ServerResponse,
    client: Client,
  ): Promise<void> {
    const rejection = rejectionOfCopy(request, client);
    if (rejection !== undefined) return refuse(response, rejection);
    const make = options.copies?.[path];
    if (make === undefined) return refuse(response, NO_BACKUP);
    const gone = new AbortController();
    response.once('close', () => gone.abort(new CanceledError('the client has gone')));
    const { searchParams: query } = new URL(request.url ?? '', 'http://localhost');
    const about = { client: nameOf(client), signal: gone.signal };
    const isSent = await sendCopy(response, () =>
      make({ query, store: storeOfClient(store, about) }),
    );
    if (!isSent) refuse(response, COPY_BUSY);
  }

  const answerCopies = Object.fromEntries(
    COPY_PATHS.map((path): [string, Answer] => [
      path,
      (request, response, client) => answerCopy(path, request, response, client),
    ]),
  ) as Record<(typeof COPY_PATHS)[number], Answer>;

  const ofExplorer: Answer = (request, response) => {
    const path = pathOf(request);
    const isAsked = request.method === 'GET' || request.method === 'HEAD';
    if (isAsked && explorer?.has(path)) explorer.send(path, request, response);
    else if (explorer !== undefined && wantsPage(request)) explorer.sendNowhere(request, response);
    else refuse(response, NOTHING_HERE);
  };

  /** One line a path: what is not here is not served. */
  const routes: Readonly<Record<(typeof PATHS)[number], Answer>> = {
    '/healthz': (_request, response) => send(response, 200, { status: 'ok' }),
    async '/readyz'(_request, response) {
      const isReady = isOpen() && (await answers(store));
      send(response, isReady ? 200 : 503, {
        status: isReady ? 'ready' : 'not ready',
        ...(isReady && !isWritable() && { writes: 'refused' }),
      });
    },
    '/readyz/writes'(_request, response) {
      const isReady = isOpen() && isWritable();
      send(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready' });
    },
    '/'(request, response, client) {
      if (explorer !== undefined) return ofExplorer(request, response, client);
      response.writeHead(302, { location: '/graphql' }).end();
    },
    '/graphql': answerGraphql,
    '/feed': answerFeed,
    ...answerCopies,
  };
  /** The answer of a path, or a rejection where the client has asked too often. */
  function answerOf(path: string, client: Client): Answer {
    const answer = (routes as Readonly<Record<string, Answer>>)[path] ?? ofExplorer;
    if (path === '/healthz' || client.isLocal) return answer;
    const wait = waitOf(nameOf(client));
    if (wait === 0) return answer;
    return (request, response) => {
      if (hasBody(request)) response.setHeader('connection', 'close');
      refuse(response, tooManyRequests(wait, 'requestsPerMinute'));
    };
  }

  const server = createHttpServer(
    { maxHeaderSize: 16 * 1024, connectionsCheckingInterval: 2_000 },
    (request, response) => {
      const started = performance.now();
      const path = pathOf(request);
      const client = clientOf(request);
      const record = beginRecord(request, path, client.isByProxy);
      record.address = client.address;
      record.key = client.key?.name;
      record.trace = tracing?.begin(request, record, client.isByProxy || client.isLocal);
      response.setHeader('x-request-id', record.id);
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader('referrer-policy', 'no-referrer');
      // What nobody reads is not taken from the wire either: only a POST to the endpoint has a body.
      const isRead = request.method === 'POST' && path === '/graphql';
      if (hasBody(request) && !isRead) response.setHeader('connection', 'close');
      // A copy takes as long as it takes, as long as it is read.
      if (!(path in answerCopies)) slowReaders.watch(response);
      response.once('close', () => {
        record.status = response.headersSent ? response.statusCode : CLOSED_BY_CLIENT;
        record.milliseconds = performance.now() - started;
        onRequest(record);
        record.trace?.end();
      });
      // Before any rejection, so that a page of a listed origin can read why it is refused.
      if (path === '/graphql' && isPreflight(request, response)) return;
      const done = async () => answerOf(path, client)(request, response, client);
      done().catch((error: unknown) => {
        if (!(error instanceof GraphBusyError || error instanceof UsageError))
          logError(record.id, error);
        if (response.headersSent) response.destroy();
        else refuse(response, rejectionOf(error));
      });
    },
  );
  server.headersTimeout = 8_000;
  server.requestTimeout = 15_000;
  const usage = () => ({
    executions: executions.running(),
    subscriptions: feed.size(),
    caches: caches(),
  });
  return { server, usage, hasExplorer: explorer !== undefined };
}

/** Whether the graph answers in time. Why not is in the log of the failed request; here it would leak an address. */
function answers(store: Pick<GraphStore, 'read'>): Promise<boolean> {
  const late = () => new StatementTimeoutError('the graph is not ready in time');
  return within(READY_MS, store.read(storeState, {}), late).then(
    () => true,
    () => false,
  );
}
