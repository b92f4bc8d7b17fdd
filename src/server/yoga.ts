import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Curate } from '../graph/ports/curate.ts';
import type { Forget, Ingest, IngestOutcome } from '../graph/ports/ingest.ts';
import type { PairBudget } from '../graph/queries/pair-budget.ts';
import type { Context } from '../graphql/builder/builder.ts';
import { type LogError, maskError } from '../graphql/builder/errors.ts';
import { schema } from '../graphql/schema.ts';
import type { GraphStore } from '../store/store.ts';
import { type Client, hasRight, nameOf } from './clients/client.ts';
import type { Keyring } from './clients/keys.ts';
import { errorOfRejection, rejectionWithout } from './clients/rights.ts';
import { storeOfClient } from './clients/store-of-client.ts';
import { askingToRetry } from './execution/asking-to-retry.ts';
import { compiling } from './execution/compiled.ts';
import { compressing } from './execution/compressing.ts';
import { createDocumentCaches } from './execution/document-cache.ts';
import { codingErrors } from './execution/error-codes.ts';
import type { Broadcast } from './execution/feed.ts';
import { recording } from './execution/recording.ts';
import { type KnownDocuments, parseRequest } from './execution/request-parser.ts';
import { subscribeFresh } from './execution/subscribe.ts';
import { limitingAnswers } from './limits/answer-limit.ts';
import { limitingCost } from './limits/cost-limit.ts';
import { LIMITS, limitsRule } from './limits/document-limits.ts';
import { type RequestRecord, recordOfContext } from './request-record.ts';

/** What the GraphQL endpoint is made of. */
export interface EndpointOptions {
  readonly store: Pick<GraphStore, 'read' | 'engine'>;
  readonly ingest: Ingest;
  readonly forget: Forget;
  readonly feed: Pick<Broadcast<IngestOutcome>, 'subscribe'>;
  readonly curate: Curate;
  /** Which rights a key of this server has. */
  readonly keyring: Pick<Keyring, 'grants'>;
  readonly logError: LogError;
  /** Makes the budget of each request. */
  readonly pairBudget: () => PairBudget;
  /** Bytes of an answer at most. */
  readonly maxAnswerBytes: number;
  readonly introspection?: boolean;
  /** Documents that clients may name by their hashes. */
  readonly known: KnownDocuments;
}

/** What the server knows of a request. */
export interface RequestContext {
  readonly client: Client;
  /** Counts an attempt to change something without a right key; returns seconds to wait, or 0. */
  readonly countWrongKey: () => number;
  /** Is called once its result is there: what then is still sent holds up nobody. */
  readonly release: () => void;
  /** Is aborted where nobody waits for the answer any more. */
  readonly ended: AbortSignal;
  /** What is known of it. */
  readonly record: RequestRecord;
  /** Its body, which the gate has read. */
  readonly body: Buffer | undefined;
}

/** The GraphQL endpoint, with its limits, without what surrounds it: health, pages, timeouts. */
export function createEndpoint(options: EndpointOptions) {
  const { store, ingest, forget, feed, curate, keyring, pairBudget, logError, maxAnswerBytes } =
    options;
  const { introspection = true, known } = options;
  const documents = createDocumentCaches();
  const operations = compiling();
  const endpoint = createYoga<RequestContext, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    context({ client, ended, record }) {
      const name = nameOf(client);
      const request = { id: record.id, trace: record.trace };
      return {
        store: storeOfClient(store, { client: name, signal: ended, request }),
        ingest: (articles, how) => ingest(articles, { ...how, signal: ended }),
        forget,
        ingested: (accepts) =>
          feed.subscribe(accepts, { name, isTrusted: client.key !== undefined }),
        curate,
        mayCurate: hasRight(client, 'curate'),
        pairBudget: pairBudget(),
        requireRight(right, field) {
          const rejection = rejectionWithout(client, keyring, [right], field);
          if (rejection !== undefined) throw errorOfRejection(rejection);
        },
      };
    },
    maskedErrors: { maskError, isDev: false },
    // The server sends the headers itself: to each origin that is listed, and to no other.
    cors: false,
    parserAndValidationCache: documents.caches,
    // The gate has it refused already; here each body would be piped through a stream of its own.
    maxRequestBodySize: false,
    multipart: false,
    batching: false,
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/healthz-of-yoga',
    logging: false,
    plugins: [
      parsing(known),
      limiting(introspection),
      keyFirst(keyring),
      limitingCost(),
      operations.plugin,
      subscribing(),
      limitingAnswers(maxAnswerBytes),
      codingErrors(),
      askingToRetry(),
      recording(logError),
      releasing(),
      compressing(),
    ],
  });
  return { endpoint, caches: () => ({ ...documents.sizes(), compiled: operations.size() }) };
}

function parsing(known: KnownDocuments): Plugin<Context, RequestContext> {
  return {
    onRequestParse: ({ setRequestParser, serverContext: { body, client, countWrongKey } }) =>
      setRequestParser((request) =>
        parseRequest(request, {
          body,
          known,
          mayIngest: hasRight(client, 'ingest'),
          maySendAny: hasRight(client, 'ingest') || hasRight(client, 'curate'),
          countWrongKey() {
            const wait = countWrongKey();
            return wait === 0 ? undefined : withManyWrongKeys(wait);
          },
        }),
      ),
    onParse({ setParseFn, context }) {
      setParseFn((source: string) => {
        const end = recordOfContext(context).trace?.phase('parse');
        try {
          return parseWithin(LIMITS.tokens, source);
        } finally {
          end?.();
        }
      });
    },
  };
}

function parseWithin(maxTokens: number, source: string): DocumentNode {
  try {
    return parse(source, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError && /tokens\. Parsing aborted/u.test(error.message))
      Object.assign(error.extensions, { code: 'LIMIT_EXCEEDED', limit: 'tokens' });
    if (!(error instanceof RangeError)) throw error;
    // A document may nest deeper than the parser's stack within its tokens.
    throw new GraphQLError('The document nests too deep.', {
      extensions: { http: { status: 400, spec: false } },
    });
  }
}

function limiting(introspection: boolean): Plugin<Context> {
  return {
    onValidate({ addValidationRule, setValidationFn, context }) {
      addValidationRule(limitsRule);
      if (!introspection) addValidationRule(NoSchemaIntrospectionCustomRule);
      setValidationFn((against, document, rules, options) => {
        const end = recordOfContext(context).trace?.phase('validate');
        const errors = validate(against, document, rules, {
          ...options,
          maxErrors: 5,
          hideSuggestions: !introspection,
        });
        end?.();
        return errors;
      });
    },
  };
}

function releasing(): Plugin<Context, RequestContext> {
  return {
    onExecutionResult: ({ context }) => (context as unknown as RequestContext).release(),
  };
}

function subscribing(): Plugin<Context> {
  return { onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(subscribeFresh) };
}

/**
 * A client without a key is refused before its document is processed any further. Not as a
 * result of validation: that is cached for the next request with the same document.
 */
function keyFirst(keyring: Pick<Keyring, 'grants'>): Plugin<Context, RequestContext> {
  return {
    onParams({ params: { query, operationName }, context, setResult }) {
      if (!query || !isMutation(query, operationName)) return;
      const { client, countWrongKey } = context as unknown as RequestContext;
      const rejection = rejectionWithout(client, keyring, ['ingest', 'curate'], 'A mutation');
      if (rejection === undefined) return;
      const wait = countWrongKey();
      setResult({ errors: [wait === 0 ? errorOfRejection(rejection) : withManyWrongKeys(wait)] });
    },
  };
}

function withManyWrongKeys(wait: number): GraphQLError {
  return new GraphQLError('Too many wrong keys; try again later.', {
    extensions: {
      code: 'TOO_MANY_REQUESTS',
      limit: 'wrongKeys',
      http: { status: 429, spec: false, headers: { 'retry-after': String(wait) } },
    },
  });
}

function isMutation(query: string, operationName: string | undefined): boolean {
  if (!query.includes('mutation')) return false;
  try {
    const document = parse(query, { maxTokens: LIMITS.tokens, noLocation: true });
    const operation = getOperationAST(document, operationName);
    return operation?.operation === OperationTypeNode.MUTATION;
  } catch {
    // What cannot be parsed is not a mutation; the next parser reports the error.
    return false;
  }
}
