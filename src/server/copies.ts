import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { GraphStore } from '../store/store.ts';

/** A copy of the graph, or of a part of it, that is there to be sent. */
export interface Copy {
  /** Its media type. */
  readonly type: string;
  /** The name of a file that it may be stored in. */
  readonly fileName: string;
  readonly chunks: AsyncIterable<Uint8Array | string>;
  /** Removes what the copy took on the disk. */
  remove(): void;
}

/** For whom a copy is made, and of what. */
export interface CopyRequest {
  /** The store as the client reads it. */
  readonly store: Pick<GraphStore, 'read' | 'engine'>;
  /** What the address of the request says of the part that is wanted. */
  readonly query: URLSearchParams;
}

/** Makes a copy of the graph as it is now; rejects with a UsageError where the request asks for none that there is. */
export type MakeCopy = (request: CopyRequest) => Promise<Copy>;

/** The paths where copies are sent, to those who may read. */
export const COPY_PATHS = ['/backup', '/dump', '/articles', '/export'] as const;

/** What makes the copy of each path; undefined where the engine has means of its own. */
export type Copies = Readonly<Record<(typeof COPY_PATHS)[number], MakeCopy | undefined>>;

/** Characters of a chunk of lines at least, but for the last. */
const CHUNK = 65_536;

/**
 * Lines as a copy that is sent while it is read. Where the request has `end=true`, a last line says how many they are: a proxy
 * may hide that a connection was cut.
 */
export function copyOfLines(
  fileName: string,
  lines: AsyncIterable<string>,
  { query }: Pick<CopyRequest, 'query'>,
): Copy {
  const sent = query.get('end') === 'true' ? withEnd(lines) : lines;
  return {
    type: 'application/x-ndjson',
    fileName,
    chunks: chunked(sent),
    remove: () => undefined,
  };
}

async function* withEnd(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let count = 0;
  for await (const line of lines) {
    count += 1;
    yield line;
  }
  yield JSON.stringify({ end: count });
}

async function* chunked(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** Milliseconds for which a client may take nothing of a copy. */
const IDLE_MS = 60_000;

/** Sends copies, one at a time: each takes as much as many questions. Resolves to false where one is being sent. */
export function sendingCopies(): (
  response: ServerResponse,
  make: () => Promise<Copy>,
) => Promise<boolean> {
  let isSending = false;
  return async (response, make) => {
    if (isSending) return false;
    isSending = true;
    try {
      await send(response, await make());
    } finally {
      isSending = false;
    }
    return true;
  };
}

async function send(response: ServerResponse, copy: Copy): Promise<void> {
  try {
    const chunks = copy.chunks[Symbol.asyncIterator]();
    // What fails at once is told with a status; later the connection is cut, and the client sees that it has not all.
    const first = await chunks.next();
    response.writeHead(200, {
      'content-type': copy.type,
      'content-disposition': `attachment; filename="${copy.fileName}"`,
      'cache-control': 'no-store',
    });
    response.setTimeout(IDLE_MS, () => response.destroy());
    await pipeline(Readable.from(all(first, chunks), { objectMode: false }), response);
  } catch (error) {
    if (!response.headersSent) throw error;
    response.destroy();
    if (!isGone(error)) throw error;
  } finally {
    copy.remove();
  }
}

async function* all<T>(first: IteratorResult<T>, rest: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    for (let next = first; next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    // Where the client has gone, what is open is closed: a file of the copy, a page of the graph.
    await rest.return?.();
  }
}

/** Whether the client has gone. */
function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
