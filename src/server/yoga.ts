import {
  GraphQLError,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Curate } from '../graph/ports/curate.ts';
import type { Ingest, Ingested } from '../graph/ports/ingest.ts';
import type { Context } from '../graphql/builder/builder.ts';
import { type LogError, maskingErrors } from '../graphql/builder/errors.ts';
import { schema } from '../graphql/schema.ts';
import type { GraphStore } from '../store/store.ts';
import { compiling } from './compiled.ts';
import { LIMITS, limitsRule } from './limits.ts';
import { parseRequest } from './request-parser.ts';
import { subscribeFresh } from './subscribe.ts';

/** What the GraphQL endpoint is made of. */
export interface EndpointOptions {
  readonly store: Pick<GraphStore, 'read' | 'engine'>;
  readonly ingest: Ingest;
  readonly ingested: Ingested;
  readonly curate: Curate;
  /** Which keys a request has. */
  readonly keysOf: (request: Request) => { readonly ingest: boolean; readonly curate: boolean };
  readonly corsOrigins: readonly string[];
  readonly logError: LogError;
  readonly introspection?: boolean;
}

/** The GraphQL endpoint, with its limits, without what surrounds it: health, pages, timeouts. */
export function createEndpoint(options: EndpointOptions) {
  const { store, ingest, ingested, curate, keysOf, corsOrigins, logError } = options;
  const { introspection = true } = options;
  return createYoga<object, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    context({ request }) {
      const { ingest: mayIngest, curate: mayCurate } = keysOf(request);
      return { store, ingest, ingested, curate, mayIngest, mayCurate };
    },
    maskedErrors: { maskError: maskingErrors(logError), isDev: false },
    cors:
      corsOrigins.length > 0
        ? { origin: [...corsOrigins], credentials: false, methods: ['GET', 'POST', 'OPTIONS'] }
        : false,
    // The gate has it refused already; here each body would be piped through a stream of its own.
    maxRequestBodySize: false,
    multipart: false,
    batching: false,
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/healthz-of-yoga',
    logging: false,
    plugins: [parsing(), limiting(introspection), keyFirst(keysOf), compiling(), subscribing()],
  });
}

function parsing(): Plugin<Context> {
  return {
    onRequestParse: ({ setRequestParser }) => setRequestParser(parseRequest),
    onParse({ setParseFn }) {
      setParseFn((source: string) => {
        try {
          return parse(source, { maxTokens: LIMITS.tokens });
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          // A document may nest deeper than the parser's stack within its tokens.
          throw new GraphQLError('The document nests too deep.', {
            extensions: { http: { status: 400, spec: false } },
          });
        }
      });
    },
  };
}

function limiting(introspection: boolean): Plugin<Context> {
  return {
    onValidate({ addValidationRule, setValidationFn }) {
      addValidationRule(limitsRule);
      if (!introspection) addValidationRule(NoSchemaIntrospectionCustomRule);
      setValidationFn((against, document, rules, options) =>
        validate(against, document, rules, {
          ...options,
          maxErrors: 5,
          hideSuggestions: !introspection,
        }),
      );
    },
  };
}

function subscribing(): Plugin<Context> {
  return { onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(subscribeFresh) };
}

/**
 * A client without a key is refused before its document is processed any further. Not as a
 * result of validation: that is cached for the next request with the same document.
 */
function keyFirst(keysOf: EndpointOptions['keysOf']): Plugin<Context> {
  return {
    onParams({ params: { query, operationName }, request, setResult }) {
      if (!query || !isMutation(query, operationName)) return;
      const { ingest, curate } = keysOf(request);
      if (ingest || curate) return;
      const error = new GraphQLError('Mutations need a key, sent as `Authorization: Bearer KEY`.', {
        extensions: { code: 'UNAUTHENTICATED', http: { status: 401, spec: false } },
      });
      setResult({ errors: [error] });
    },
  };
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
