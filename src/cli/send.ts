import { z } from 'zod';
import { messageOf, RemoteIngestError } from '../errors.ts';
import type { IngestOutcome } from '../graph/ingest.ts';

const MUTATION = `mutation Send($articles: [ArticleInput!]!) {
  ingestArticles(articles: $articles) { status message officialCount article { id } meetings { id } }
}`;

const Answer = z.object({
  data: z
    .object({
      ingestArticles: z.array(
        z.object({
          status: z.enum(['CREATED', 'UPDATED', 'UNCHANGED', 'FAILED']),
          message: z.string().nullable(),
          officialCount: z.int(),
          article: z.object({ id: z.string() }).nullable(),
          meetings: z.array(z.object({ id: z.string() })),
        }),
      ),
    })
    .nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** Sends articles to a server's `ingestArticles`; `url` is that of the server or of its /graphql. */
export async function sendArticles(
  url: string,
  key: string,
  articles: readonly unknown[],
): Promise<IngestOutcome[]> {
  const endpoint = new URL(url);
  if (endpoint.pathname === '/') endpoint.pathname = '/graphql';
  const answer = await post(endpoint, key, articles);
  if (!answer.data) {
    const why = answer.errors?.map(({ message }) => message).join('; ') ?? 'no data in the answer';
    throw new RemoteIngestError(`${endpoint.origin} refused the articles: ${why}`);
  }
  return answer.data.ingestArticles.map(({ article, meetings, ...outcome }) => ({
    ...outcome,
    articleId: article?.id ?? null,
    meetingIds: meetings.map(({ id }) => id),
    facts: { Official: outcome.officialCount, Meeting: meetings.length },
  }));
}

async function post(endpoint: URL, key: string, articles: readonly unknown[]) {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: MUTATION, variables: { articles } }),
    });
    return Answer.parse(await response.json());
  } catch (cause) {
    throw new RemoteIngestError(
      `${endpoint.origin} cannot be reached or did not answer as expected: ${messageOf(cause)}`,
      { cause },
    );
  }
}
