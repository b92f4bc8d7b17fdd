import type { IncomingMessage } from 'node:http';
import { countWrongKeys, isBearerOf } from './key.ts';

/** Why a request is not even looked at. */
export interface Rejection {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The keys that changes need; one that is not set opens nothing. */
export interface Keys {
  readonly ingestKey?: string | undefined;
  readonly curateKey?: string | undefined;
}

const QUERY_BYTES = 1024 * 1024;
const INGEST_BYTES = 5 * 1024 * 1024;

/** What a request to /graphql must be before it is read: not too large, JSON, not one of many wrong keys. */
export function createGate({
  ingestKey,
  curateKey,
}: Keys): (request: IncomingMessage) => Promise<Rejection | null> {
  const wrongKeys = countWrongKeys();

  function keyRejection({ headers, socket }: IncomingMessage): Rejection | null {
    const { authorization } = headers;
    if (authorization === undefined) return null;
    if (isBearerOf(authorization, ingestKey) || isBearerOf(authorization, curateKey)) return null;
    const address = socket.remoteAddress ?? '';
    const wait = wrongKeys.waitOf(address);
    wrongKeys.add(address);
    return wait === 0
      ? null
      : {
          status: 429,
          code: 'TOO_MANY_REQUESTS',
          message: 'Too many wrong keys; try again later.',
          headers: { 'retry-after': String(wait) },
        };
  }

  return async (request) => {
    const hasKey = isBearerOf(request.headers.authorization ?? null, ingestKey);
    return (
      keyRejection(request) ??
      typeRejection(request) ??
      (await sizeRejection(request, hasKey ? INGEST_BYTES : QUERY_BYTES))
    );
  };
}

/** A form or a plain text can be sent from any page without a preflight; JSON cannot. */
function typeRejection({ method, headers }: IncomingMessage): Rejection | null {
  const refused = (message: string) => ({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message });
  if (method !== 'POST') return null;
  if (!/^application\/json(?:\s*;|\s*$)/iu.test(headers['content-type'] ?? '')) {
    return refused('Send the request as application/json.');
  }
  if (headers['content-encoding'] === undefined) return null;
  return refused('Send the request without content-encoding.');
}

async function sizeRejection(request: IncomingMessage, limit: number): Promise<Rejection | null> {
  const refusal: Rejection = {
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
    message: `The body has more than ${limit} bytes.`,
  };
  const { 'content-length': stated } = request.headers;
  if (stated !== undefined || request.method !== 'POST') {
    return Number(stated ?? 0) > limit ? refusal : null;
  }
  // A body of unknown length is read here, up to the limit, and handed on whole.
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request) {
      length += chunk.length;
      if (length > limit) return refusal;
      chunks.push(chunk);
    }
  } catch {
    // The client has gone; it is not a fault of the server.
    return { status: 400, code: 'BAD_REQUEST', message: 'The body ended before it was whole.' };
  }
  Object.assign(request, { body: Buffer.concat(chunks) });
  return null;
}
