import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import { z } from 'zod';
import { isDeeper } from '../../text/json-depth.ts';

/** Bounds of a request of anybody; who may load articles sends them as variables. */
const MAX = {
  /** Characters of a document: 1,000 tokens need no more. */
  query: 65_536,
  /** Characters of a text in the variables; a cursor may have so many. */
  text: 4_000,
  /** Entries of a list in the variables. */
  list: 1_000,
  /** Texts, numbers and all other values of the variables. */
  values: 10_000,
  /** Lists and objects within one another. */
  depth: 64,
} as const;

const PersistedQuery = z.object({ sha256Hash: z.string() });

const Params = z.object({
  query: z.string().nullish(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
});

/** Documents that the server knows by their SHA-256. */
export interface KnownDocuments {
  readonly documentOf: (hash: string) => string | undefined;
  /** Whether no other document is answered. */
  readonly isAlone: boolean;
}

/** What is known of a request beside its address and its method. */
interface ReceivedRequest {
  readonly body?: Buffer | undefined;
  readonly mayIngest: boolean;
  readonly known: KnownDocuments;
  /** Whether the client may send any document, though known ones alone are answered. */
  readonly maySendAny: boolean;
  /** The error for a client that has tried too many wrong keys; counts one more. */
  readonly countWrongKey: () => GraphQLError | undefined;
}

/** Parses a request and the body that came with it; anything but JSON of the right shape is a 400 that does not repeat it. */
export function parseRequest({ method, url }: Request, received: ReceivedRequest): GraphQLParams {
  const { body = Buffer.alloc(0), mayIngest } = received;
  const given = method === 'GET' ? fromSearch(new URL(url)) : fromBody(body);
  const params = paramsOf(given);
  const { operationName, variables, extensions } = params;
  const query = documentFor(params, received);
  if (!mayIngest) {
    if ((query ?? '').length > MAX.query)
      throw badRequest(`The document has more than ${MAX.query} characters.`, 'characters');
    checkSize(variables);
  }
  return {
    ...(query && { query }),
    ...(operationName && { operationName }),
    ...(variables && { variables }),
    ...(extensions && { extensions }),
  };
}

/** The document of a request: as it was sent, or the known one whose hash was sent. */
function documentFor(
  { query: sent, extensions }: z.output<typeof Params>,
  { known, maySendAny, countWrongKey }: ReceivedRequest,
): string | undefined {
  const query = sent || documentOfHash(extensions?.persistedQuery, known);
  if (known.isAlone && !maySendAny && !isKnown(query, known))
    throw countWrongKey() ?? badRequest('This server answers the documents of its own page alone.');
  if (!query && extensions?.persistedQuery !== undefined) throw withoutPersistedQueries();
  return query;
}

/** The document that a client names by its hash, in the form of Apollo's persisted queries; undefined for one that is not known. */
function documentOfHash(persistedQuery: unknown, known: KnownDocuments): string | undefined {
  const parsed = PersistedQuery.safeParse(persistedQuery);
  return parsed.success ? known.documentOf(parsed.data.sha256Hash) : undefined;
}

function isKnown(query: string | undefined, known: KnownDocuments): boolean {
  const hash = createHash('sha256')
    .update(query ?? '')
    .digest('hex');
  return known.documentOf(hash) !== undefined;
}

function paramsOf(given: unknown): z.output<typeof Params> {
  const parsed = Params.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badRequest(
    `${issue?.path.join('.') || 'The request'} is not what GraphQL over HTTP asks for.`,
  );
}

/** An empty parameter counts as absent, and an unknown one is ignored. */
function fromSearch({ searchParams }: URL): object {
  const json = (name: string) => {
    const text = searchParams.get(name);
    return text ? parseJson(text, `The parameter ${name}`) : null;
  };
  return {
    query: searchParams.get('query') || null,
    operationName: searchParams.get('operationName') || null,
    variables: json('variables'),
    extensions: json('extensions'),
  };
}

function fromBody(bytes: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badRequest('The body is not UTF-8.');
  }
  return parseJson(text, 'The body');
}

/** Throws for variables that no operation needs: each would be looked at by many. */
function checkSize(variables: unknown): void {
  let values = 0;
  const visit = (value: unknown): void => {
    values += 1;
    if (values > MAX.values)
      throw badRequest(`The variables have more than ${MAX.values} values.`, 'variables');
    if (typeof value === 'string' && value.length > MAX.text)
      throw badRequest(
        `A text of the variables has more than ${MAX.text} characters.`,
        'variables',
      );
    if (Array.isArray(value) && value.length > MAX.list)
      throw badRequest(`A list of the variables has more than ${MAX.list} entries.`, 'variables');
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(variables);
}

function parseJson(text: string, what: string): unknown {
  if (isDeeper(text, MAX.depth)) throw badRequest(`${what} is nested too deep.`, 'jsonDepth');
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`${what} is not JSON.`);
  }
}

/** The error after which Apollo Client and urql send the query instead of its digest, in the form that they know. */
function withoutPersistedQueries(): GraphQLError {
  return new GraphQLError('PersistedQueryNotSupported', {
    extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED', http: { status: 200, spec: false } },
  });
}

function badRequest(
  sentence: string,
  limit?: 'characters' | 'variables' | 'jsonDepth',
): GraphQLError {
  return new GraphQLError(sentence, {
    extensions: {
      code: 'BAD_REQUEST',
      ...(limit && { limit }),
      http: { status: 400, spec: false },
    },
  });
}
