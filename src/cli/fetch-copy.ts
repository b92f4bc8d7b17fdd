import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { loadConfig } from '../config.ts';
import { ConfigError, RemoteRequestError, RemoteUnavailableError, UsageError } from '../errors.ts';
import { away, isPassingStatus, reasonOf, serverUrl } from './send.ts';

/** What is asked of a server that sends copies of its graph. */
export interface CopyQuery {
  /** The address of the server. */
  readonly server: string;
  readonly path: '/backup' | '/dump' | '/articles' | '/export';
  readonly query?: URLSearchParams;
  readonly signal: AbortSignal;
}

/**
 * Asks a server for a copy of its graph, with READ_KEY. Rejects with a ConfigError where the key is missing or wrong, with a
 * RemoteUnavailableError where the server cannot be reached or has much to do.
 */
export async function fetchCopy({ server, path, query, signal }: CopyQuery): Promise<Response> {
  const url = serverUrl(server);
  // The address may be that of its /graphql, behind a proxy that gives it a folder.
  url.pathname = url.pathname.replace(/\/(?:graphql\/?)?$/u, '') + path;
  url.search = String(query ?? '');
  const key = loadConfig(process.env).READ_KEY;
  if (key === undefined)
    throw new ConfigError('--server needs READ_KEY, a key of the server with the right to read');
  const headers = { authorization: `Bearer ${key}` };
  const response = await fetch(url, { headers, signal }).catch((cause: unknown) => {
    throw away(url, reasonOf(cause), cause);
  });
  if (response.status === 200) return response;
  const text = (await response.text()).slice(0, 1_000);
  const [, message = text] = /"message":"(?<message>[^"]*)"/u.exec(text) ?? [];
  if (response.status === 401 || response.status === 403)
    throw new ConfigError(
      `${url.origin} does not accept READ_KEY as a key that may read: ${message}`,
    );
  if (response.status === 400) throw new UsageError(message);
  const why = `${url.origin} sent no copy: ${message}`;
  throw isPassingStatus(response.status)
    ? new RemoteUnavailableError(why)
    : new RemoteRequestError(why);
}

/**
 * The lines of a copy. Rejects with a RemoteUnavailableError where it was cut before its end: the last line says how many there
 * are, and what has none is no copy.
 */
export async function* fetchLines(copy: CopyQuery): AsyncGenerator<string> {
  const query = new URLSearchParams(copy.query);
  query.set('end', 'true');
  const { body } = await fetchCopy({ ...copy, query });
  const { origin } = serverUrl(copy.server);
  let count = 0;
  let last: string | undefined;
  try {
    for await (const line of linesOf(body)) {
      if (last !== undefined) {
        count += 1;
        yield last;
      }
      last = line;
    }
  } catch (cause) {
    if (copy.signal.aborted) throw cause;
    throw new RemoteUnavailableError(`${origin} stopped before all was sent`, { cause });
  }
  if (last !== JSON.stringify({ end: count }))
    throw new RemoteUnavailableError(`${origin} stopped before all was sent`);
}

async function* linesOf(body: Response['body']): AsyncGenerator<string> {
  if (body === null) return;
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of Readable.fromWeb(body as ReadableStream)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
