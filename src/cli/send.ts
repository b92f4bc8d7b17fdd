import { z } from 'zod';
import { messageOf, RemoteIngestError } from '../errors.ts';
import { type IngestOutcome, IngestWarningKind } from '../graph/ports/ingest.ts';

/** A server that takes articles; `url` is its own or that of its /graphql. */
export interface RemoteServer {
  readonly url: string;
  readonly key: string;
}

const SEND = `mutation Send($articles: [ArticleInput!]!) {
  ingestArticles(articles: $articles) { status message officialCount article { id } meetings { id } warnings { kind message } }
}`;

const Sent = z.object({
  ingestArticles: z.array(
    z.object({
      status: z.enum(['CREATED', 'UPDATED', 'UNCHANGED', 'FAILED']),
      message: z.string().nullable(),
      officialCount: z.int(),
      article: z.object({ id: z.string() }).nullable(),
      meetings: z.array(z.object({ id: z.string() })),
      warnings: z.array(
        z.object({
          kind: IngestWarningKind,
          message: z.string(),
        }),
      ),
    }),
  ),
});

const TEXTS = 'query Texts($ids: [ID!]!) { nodes(ids: $ids) { ... on Article { id sourceText } } }';

const Texts = z.object({
  nodes: z.array(z.object({ id: z.string(), sourceText: z.string() }).nullable()),
});

/** Sends articles to a server's `ingestArticles`; one outcome an article, in order. */
export async function sendArticles(
  server: RemoteServer,
  articles: readonly unknown[],
): Promise<IngestOutcome[]> {
  const { ingestArticles } = await post(server, SEND, { articles }, Sent);
  return ingestArticles.map(({ article, meetings, ...outcome }) => ({
    ...outcome,
    articleId: article?.id ?? null,
    meetingIds: meetings.map(({ id }) => id),
    // Only the server that loads an article publishes it, to its own subscribers.
    countyIds: [],
    facts: { Official: outcome.officialCount, Meeting: meetings.length },
  }));
}

/** The texts that the articles of these ids have on a server; those that it has not are left out. */
export async function readSourceTexts(
  server: RemoteServer,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { nodes } = await post(server, TEXTS, { ids }, Texts);
  return new Map(nodes.flatMap((node) => (node === null ? [] : [[node.id, node.sourceText]])));
}

async function post<Data extends z.ZodType>(
  { url, key }: RemoteServer,
  query: string,
  variables: object,
  data: Data,
): Promise<z.output<Data>> {
  const endpoint = new URL(url);
  if (endpoint.pathname === '/') endpoint.pathname = '/graphql';
  const Answer = z.object({
    data: data.nullish(),
    errors: z.array(z.object({ message: z.string() })).optional(),
  });
  let answer: z.output<typeof Answer>;
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables }),
    });
    answer = Answer.parse(await response.json());
  } catch (cause) {
    throw new RemoteIngestError(
      `${endpoint.origin} cannot be reached or did not answer as expected: ${messageOf(cause)}`,
      { cause },
    );
  }
  if (answer.data !== null && answer.data !== undefined) return answer.data;
  const why = answer.errors?.map(({ message }) => message).join('; ') ?? 'no data in the answer';
  throw new RemoteIngestError(`${endpoint.origin} refused the articles: ${why}`);
}
