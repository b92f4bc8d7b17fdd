import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { loadConfig } from '../config.ts';
import {
  ConfigError,
  messageOf,
  RemoteRequestError,
  RemoteUnavailableError,
  UsageError,
} from '../errors.ts';
import {
  type IngestOutcome,
  IngestWarningKind,
  MAY_BE_LOADED,
  NOT_LOADED,
  type OnConflict,
} from '../graph/ports/ingest.ts';
import { printable } from './printable.ts';

/** A server that takes articles; `url` is its own or that of its /graphql. */
export interface RemoteServer {
  readonly url: string;
  readonly key: string;
  /** Asks the server, again and again while it is away for a while. */
  readonly ride: Ride;
}

/** Runs work that may reject with a RemoteUnavailableError, and runs it again after that. */
export type Ride = <T>(work: () => Promise<T>) => Promise<T>;

/** Milliseconds that a server may be away. */
const AWAY_MS = 60_000;

/** Milliseconds that an answer may take: a server gives itself ten seconds less. */
const ANSWER_MS = 130_000;

/** Milliseconds before the second try. */
const FIRST_PAUSE_MS = 100;

/** Milliseconds between two tries at most. */
const MAX_PAUSE_MS = 2_000;

/**
 * Rides over a restart of a server: what it could not take is sent again for a minute. A server that has never
 * answered is not waited for.
 */
export function ridingOverRestarts(say: (line: string) => void): Ride {
  let hasAnswered = false;
  async function attempt<T>(work: () => Promise<T>, until: number, pause: number): Promise<T> {
    try {
      const result = await work();
      hasAnswered = true;
      return result;
    } catch (error) {
      const isAway = error instanceof RemoteUnavailableError && hasAnswered;
      if (!isAway || performance.now() + pause > until) throw error;
      if (pause === FIRST_PAUSE_MS) say(`${error.message}; trying again`);
    }
    await sleep(pause);
    return attempt(work, until, Math.min(2 * pause, MAX_PAUSE_MS));
  }
  return (work) => attempt(work, performance.now() + AWAY_MS, FIRST_PAUSE_MS);
}

/** A server at an address, with INGEST_KEY; it is waited for through restarts. */
export function remoteServer(url: string): RemoteServer {
  serverUrl(url);
  const key = loadConfig(process.env).INGEST_KEY;
  if (key === undefined) throw new ConfigError('--server needs INGEST_KEY, a key of the server');
  const ride = ridingOverRestarts((line) => process.stderr.write(`${printable(line)}\n`));
  return { url, key, ride };
}

const SEND = `mutation Send($articles: [ArticleInput!]!, $onConflict: OnConflict) {
  ingestArticles(input: { articles: $articles, onConflict: $onConflict }) {
    results { status message officialCount article { id } meetings { id } newFacts { kind count } warnings { kind message } }
  }
}`;

const Sent = z.object({
  ingestArticles: z.object({
    results: z.array(
      z.object({
        status: z.enum(['CREATED', 'UPDATED', 'UNCHANGED', 'FAILED']),
        message: z.string().nullable(),
        officialCount: z.int(),
        article: z.object({ id: z.string() }).nullable(),
        meetings: z.array(z.object({ id: z.string() })),
        newFacts: z.array(z.object({ kind: z.string(), count: z.int() })),
        warnings: z.array(
          z.object({
            kind: IngestWarningKind,
            message: z.string(),
          }),
        ),
      }),
    ),
  }),
});

/**
 * Sends articles to a server's `ingestArticles`; one outcome an article, in order. Where the server ended the load
 * before all were in, the same articles are sent again: what is in already is unchanged then.
 */
export function sendArticles(
  server: RemoteServer,
  articles: readonly unknown[],
  onConflict: OnConflict | undefined,
): Promise<IngestOutcome[]> {
  return server.ride(async () => {
    // Null is not the same as nothing: with it an article does not take the place of one of another file.
    const variables = { articles, onConflict: onConflict ?? null };
    const { results } = (await post(server, SEND, variables, Sent)).ingestArticles;
    const left = results.find(({ message }) => isNotLoaded(message ?? ''));
    if (left !== undefined)
      throw new RemoteUnavailableError(`${server.url} did not load all: ${left.message}`);
    return results.map(({ article, meetings, newFacts, ...outcome }) => ({
      ...outcome,
      articleId: article?.id ?? null,
      meetingIds: meetings.map(({ id }) => id),
      // Only the server that loads an article publishes it, to its own subscribers.
      countyIds: [],
      facts: Object.fromEntries(newFacts.map(({ kind, count }) => [kind, count])),
    }));
  });
}

function isNotLoaded(message: string): boolean {
  return message.startsWith(NOT_LOADED) || message.startsWith(MAY_BE_LOADED);
}

/** Sends one operation; rejects with an error that says why the server did not do it. */
export async function post<Data extends z.ZodType>(
  { url, key }: RemoteServer,
  query: string,
  variables: object,
  data: Data,
): Promise<z.output<Data>> {
  const endpoint = serverUrl(url);
  if (endpoint.pathname === '/') endpoint.pathname = '/graphql';
  const Answer = z.object({
    data: data.nullish(),
    errors: z
      .array(
        z.object({
          message: z.string(),
          extensions: z.object({ code: z.string().optional() }).optional(),
        }),
      )
      .optional(),
  });
  let status: number;
  let text: string;
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    ({ status } = response);
    text = await response.text();
  } catch (cause) {
    throw away(endpoint, reasonOf(cause), cause);
  }
  let answer: z.output<typeof Answer>;
  try {
    answer = Answer.parse(withoutEmptyData(JSON.parse(text)));
  } catch (cause) {
    if (isPassingStatus(status)) throw away(endpoint, `status ${status}`, cause);
    throw new RemoteRequestError(
      `${endpoint.origin} did not answer as expected: ${messageOf(cause)}`,
      { cause },
    );
  }
  if (answer.data !== null && answer.data !== undefined) return answer.data;
  if ([401, 403].includes(status))
    throw new ConfigError(`${endpoint.origin} does not accept INGEST_KEY as a key that may load`);
  const errors = answer.errors ?? [];
  const why = errors.map(({ message }) => message).join('; ') || 'no data in the answer';
  const isUnavailable = errors.some(({ extensions }) => extensions?.code === 'SERVICE_UNAVAILABLE');
  if (isUnavailable || isPassingStatus(status)) throw away(endpoint, why);
  throw new RemoteRequestError(`${endpoint.origin} refused the request: ${why}`);
}

/** An answer whose only field is null has no data. */
function withoutEmptyData(answer: unknown): unknown {
  const { data } = z.looseObject({ data: z.looseObject({}).nullish().catch(null) }).parse(answer);
  const isEmpty = Object.values(data ?? {}).every((value) => value === null);
  return isEmpty ? { ...(answer as object), data: null } : answer;
}

/** The address of a server; a UsageError where it is none. */
export function serverUrl(url: string): URL {
  if (!/^https?:/u.test(url) || !URL.canParse(url))
    throw new UsageError(`${url} is no address of a server, such as http://127.0.0.1:4000`);
  return new URL(url);
}

/** Waits for nothing, and rejects where the server does not answer or does not accept the key: what comes later rides over its restarts. */
export async function greet(server: RemoteServer): Promise<void> {
  await server.ride(() => post(server, SEND, { articles: [], onConflict: null }, Sent));
}

/** Whether a status is one of a server, or of a proxy before it, that may answer soon. */
export function isPassingStatus(status: number): boolean {
  return [429, 502, 503, 504].includes(status);
}

/** The error for a server that does not answer, or not now. */
export function away({ origin }: URL, why: string, cause?: unknown): RemoteUnavailableError {
  return new RemoteUnavailableError(`${origin} cannot be reached: ${why}`, { cause });
}

/** Why `fetch` failed: its own sentence says nothing, that of its cause does. */
export function reasonOf(error: unknown): string {
  return messageOf(error instanceof Error && error.cause instanceof Error ? error.cause : error);
}
