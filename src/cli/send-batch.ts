import { messageOf } from '../errors.ts';
import { type NodeId, nodeId } from '../graph/model/node-id.ts';
import type { IngestOutcome } from '../graph/ports/ingest.ts';
import { checkedArticle } from '../ingest/facts-of.ts';
import { failed, pathMadeMessage } from '../ingest/ingest.ts';
import { isRecordLine } from '../ingest/record/record-line.ts';
import { type RemoteServer, readSourceTexts, sendArticles } from './send.ts';

/** An article that was found at the inputs and is not loaded yet. */
export interface PendingArticle {
  readonly article: unknown;
  readonly where: string;
  readonly isPathMade: boolean;
}

/** Bytes that one request carries: a server takes bodies of 5 MiB. */
const SENT_BYTES = 4 * 1024 * 1024;

/** The id of an article whose id its path gave. */
export function pathMadeId(article: unknown): NodeId {
  const id = typeof article === 'object' && article !== null && 'id' in article ? article.id : '';
  return nodeId('Article', String(id));
}

/** Checks articles as the server would and sends the good ones: a bad one fails alone. */
export async function sendBatch(
  server: RemoteServer & { readonly replace: boolean },
  batch: readonly PendingArticle[],
): Promise<IngestOutcome[]> {
  const stored = server.replace ? new Map<string, string>() : await storedTexts(server, batch);
  const checked = batch.map((waiting) => check(waiting, stored));
  const good = checked.flatMap((one) => ('article' in one ? [one.article] : []));
  const sent = await sendInParts(server, good);
  let next = 0;
  return checked.map((one) =>
    'message' in one ? failed(one.message) : (sent[next++] ?? failed('the server gave no result')),
  );
}

type Checked = { readonly article: { readonly text: string } } | { readonly message: string };

function check(
  { article, isPathMade }: PendingArticle,
  stored: ReadonlyMap<string, string>,
): Checked {
  if (isRecordLine(article))
    return { message: 'has a record, which is not sent with --to: load it where the graph is' };
  try {
    const good = checkedArticle(article);
    const id = isPathMade ? pathMadeId(article) : '';
    const known = stored.get(id);
    if (known !== undefined && known !== good.text)
      return { message: pathMadeMessage(id, known, good.text) };
    return { article: good };
  } catch (error) {
    return { message: messageOf(error) };
  }
}

/** An id made from a path may be that of another article on the server: their texts are compared. */
function storedTexts(
  server: RemoteServer,
  batch: readonly PendingArticle[],
): Promise<Map<string, string>> {
  const ids = batch
    .filter(({ isPathMade }) => isPathMade)
    .map(({ article }) => pathMadeId(article));
  return readSourceTexts(server, ids);
}

async function sendInParts(
  server: RemoteServer,
  articles: readonly { readonly text: string }[],
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
    outcomes.push(...(await sendArticles(server, part)));
  }
  return outcomes;
}
