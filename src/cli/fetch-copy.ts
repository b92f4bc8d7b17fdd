import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { loadConfig } from '../config.ts';
import { ConfigError, RemoteRequestError, RemoteUnavailableError, UsageError } from '../errors.ts';
import { reasonOf, serverUrl } from './send.ts';

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
  const url = new URL(path, serverUrl(server));
  url.search = String(query ?? '');
  const key = loadConfig(process.env).READ_KEY;
  if (key === undefined)
    throw new ConfigError('--server needs READ_KEY, a key of the server with the right to read');
  const headers = { authorization: `Bearer ${key}` };
  const response = await fetch(url, { headers, signal }).catch((cause: unknown) => {
    throw new RemoteUnavailableError(`${url.origin} cannot be reached: ${reasonOf(cause)}`, {
      cause,
    });
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
  throw [429, 502, 503, 504].includes(response.status)
    ? new RemoteUnavailableError(why)
    : new RemoteRequestError(why);
}

/** The lines of a copy. Rejects with a RemoteUnavailableError where it was cut before its end. */
export async function* fetchLines(copy: CopyQuery): AsyncGenerator<string> {
  const { body } = await fetchCopy(copy);
  if (body === null) return;
  let rest = '';
  const decoder = new TextDecoder();
  try {
    for await (const chunk of Readable.fromWeb(body as ReadableStream)) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (cause) {
    if (copy.signal.aborted) throw cause;
    const { origin } = serverUrl(copy.server);
    throw new RemoteUnavailableError(`${origin} stopped before all was sent`, { cause });
  }
  if (rest !== '') yield rest;
}
