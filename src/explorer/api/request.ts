import type { TadaDocumentNode } from 'gql.tada';
import { curateKey } from './curate-key.ts';
import type { KnownDocument } from './graphql.ts';

/** A document with the types of its answer and of its variables. */
export type OperationDocument<Data, Variables> = TadaDocumentNode<Data, Variables>;

/** Why there is no answer: `code` is that of the API, or `GONE` where the server does not answer. */
export class RequestError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What went wrong as a `RequestError`, whatever was thrown. */
export function requestErrorOf(error: unknown): RequestError {
  return error instanceof RequestError ? error : new RequestError('ERROR', String(error));
}

/** The text and the hash of a document. */
export function known<Data, Variables>(
  document: OperationDocument<Data, Variables>,
): KnownDocument {
  return document as unknown as KnownDocument;
}

/** Asks the API of the server that served the page; throws a `RequestError` where there is no answer. */
export async function request<Data, Variables>(
  document: OperationDocument<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const { text, hash } = known(document);
  const persistedQuery = { version: 1, sha256Hash: hash };
  const body = await send({ variables, extensions: { persistedQuery } }, signal);
  const isUnknown = body.errors?.[0]?.extensions?.code === 'PERSISTED_QUERY_NOT_SUPPORTED';
  // A server of another version than the page.
  const last = isUnknown ? await send({ query: text, variables }, signal) : body;
  const refused = last.errors?.find((one) => one.extensions?.code === 'BAD_USER_INPUT');
  if (refused !== undefined) throw new RequestError('BAD_USER_INPUT', refused.message);
  // A field that failed is null, and the view says so; the rest is shown.
  if (last.data) return last.data as Data;
  const [error] = last.errors ?? [];
  throw new RequestError(error?.extensions?.code ?? 'ERROR', error?.message ?? '');
}

/** The server answers within ten seconds, or says that it cannot. */
const TIMEOUT_MS = 30_000;

interface ResponseBody {
  readonly data?: unknown;
  readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
}

async function send(body: object, signal: AbortSignal | undefined): Promise<ResponseBody> {
  const key = curateKey();
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(signal ? [signal] : [])]),
    });
    const parsed: unknown = await response.json();
    return (typeof parsed === 'object' && parsed !== null ? parsed : {}) as ResponseBody;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RequestError('GONE', String(error));
  }
}
