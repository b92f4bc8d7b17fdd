import type { IncomingMessage } from 'node:http';
import { noteLimit } from './request-record.ts';

/** Why a request is not even looked at. */
export interface Rejection {
  readonly status: number;
  readonly code: string;
  /** The limit that it met; undefined for any other reason. */
  readonly limit?: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const QUERY_BYTES = 1024 * 1024;
const INGEST_BYTES = 5 * 1024 * 1024;

/** A request that is let in. */
export interface ReadRequest {
  /** Its body; undefined where it has none. */
  readonly body?: Buffer;
}

/** A request that may be read, as far as the gate has to know it. */
export interface GatedRequest {
  /** Whether it has the ingest key, so that its body may be larger. */
  readonly mayIngest: boolean;
  /** Is called where a body is too large without the ingest key. */
  readonly onTooLarge: () => void;
}

/**
 * What a request to /graphql must be before it is looked at: JSON, and not too large. Its body is then
 * in memory. Where all bodies that are being read have too many bytes together, the one that has
 * been read for longest is given up.
 */
export function createGate(
  maxBytesRead: number,
): (request: IncomingMessage, about: GatedRequest) => Promise<Rejection | ReadRequest> {
  const reading = new Map<IncomingMessage, number>();
  let total = 0;

  function take(request: IncomingMessage, bytes: number): void {
    total += bytes;
    reading.set(request, (reading.get(request) ?? 0) + bytes);
    for (const oldest of reading.keys()) {
      if (total <= maxBytesRead) return;
      release(oldest);
      noteLimit(oldest, 'waitingBytes');
      oldest.destroy();
    }
  }

  function release(request: IncomingMessage): void {
    total -= reading.get(request) ?? 0;
    reading.delete(request);
  }

  return async (request, { mayIngest, onTooLarge }) => {
    const refused = typeRejection(request);
    if (refused !== null) return refused;
    if (request.method !== 'POST') return {};
    const limit = mayIngest ? INGEST_BYTES : QUERY_BYTES;
    const body = await readBody(request, limit, (bytes) => take(request, bytes));
    release(request);
    if (Buffer.isBuffer(body)) return { body };
    if (body.status === 413 && !mayIngest) onTooLarge();
    return body;
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

/** The bytes of a body, or why it is not read to its end. */
function readBody(
  request: IncomingMessage,
  limit: number,
  onChunk: (bytes: number) => void,
): Promise<Buffer | Rejection> {
  const tooLarge: Rejection = {
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
    limit: 'bodyBytes',
    message: `The body has more than ${limit} bytes.`,
  };
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.resolve(tooLarge);
  const chunks: Buffer[] = [];
  let length = 0;
  // Not `for await`: its promises for each chunk are a tenth of what a short question takes.
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) {
        request.pause();
        resolve(tooLarge);
        return;
      }
      chunks.push(chunk);
      onChunk(chunk.length);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    // The client has gone; it is not a fault of the server.
    const gone = () =>
      resolve({ status: 400, code: 'BAD_REQUEST', message: 'The body ended before it was whole.' });
    request.once('error', gone);
    request.once('close', gone);
  });
}
