import { messageOf } from '../errors.ts';
import type { IngestOutcome, OnConflict } from '../graph/ports/ingest.ts';
import { checkedArticle } from '../ingest/facts-of.ts';
import { failed } from '../ingest/ingest.ts';
import type { ArticleInput } from '../ingest/record/article-input.ts';
import { isRecordLine } from '../ingest/record/record-line.ts';
import { type RemoteServer, sendArticles } from './send.ts';

/** An article that was found at the inputs and is not loaded yet. */
export interface PendingArticle {
  readonly article: unknown;
  readonly where: string;
  /** Bytes of the input that it took. */
  readonly bytes: number;
}

/** Bytes that one request carries: a server takes bodies of 5 MiB. */
const SENT_BYTES = 4 * 1024 * 1024;

/** Checks articles as the server would and sends the good ones: a bad one fails alone. */
export async function sendBatch(
  server: RemoteServer,
  batch: readonly PendingArticle[],
  onConflict: OnConflict | undefined,
): Promise<IngestOutcome[]> {
  const checked = batch.map(check);
  const good = checked.flatMap((one) => ('article' in one ? [one.article] : []));
  const sent = await sendInParts(server, good, onConflict);
  let next = 0;
  return checked.map((one) =>
    'message' in one ? failed(one.message) : (sent[next++] ?? failed('the server gave no result')),
  );
}

type Checked = { readonly article: ArticleInput } | { readonly message: string };

function check({ article }: PendingArticle): Checked {
  if (isRecordLine(article))
    return { message: 'has a record, which is not sent to a server: load it where the graph is' };
  try {
    return { article: checkedArticle(article) };
  } catch (error) {
    return { message: messageOf(error) };
  }
}

async function sendInParts(
  server: RemoteServer,
  articles: readonly ArticleInput[],
  onConflict: OnConflict | undefined,
): Promise<IngestOutcome[]> {
  const parts: object[][] = [[]];
  let bytes = 0;
  for (const article of articles) {
    const size = Buffer.byteLength(JSON.stringify(article));
    if (bytes + size > SENT_BYTES && bytes > 0) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(article);
    bytes += size;
  }
  const outcomes: IngestOutcome[] = [];
  for (const part of parts.filter(({ length }) => length > 0)) {
    outcomes.push(...(await sendArticles(server, part, onConflict)));
  }
  return outcomes;
}
