import { z } from 'zod';
import { UsageError } from '../errors.ts';
import { type NodeId, nodeId } from '../graph/model/node-id.ts';
import { forget } from '../ingest/load/load.ts';
import { exampleIds } from './examples.ts';
import { EXIT } from './exit.ts';
import { printable } from './printable.ts';
import { post, remoteServer } from './send.ts';
import { withGraph } from './with-graph.ts';

/** How `xianzhi forget` is called. */
export interface ForgetFlags {
  /** The address of a server that forgets them. */
  readonly server?: string;
  /** Whether the articles are removed that come with the program. */
  readonly examples?: true;
  readonly json: boolean;
}

/** `xianzhi forget`: removes articles from the graph, with all that only they claim. */
export async function runForget(
  articleIds: readonly string[],
  { server, examples, json }: ForgetFlags,
): Promise<number> {
  if (articleIds.length === 0 && !examples)
    throw new UsageError('forget needs ids of articles, or --examples');
  const named = articleIds.map((id) => nodeId('Article', id.replace(/^Article:/u, '')));
  const ids = [...new Set([...named, ...(examples ? await exampleIds() : [])])];
  const forgotten = new Set<string>(
    await (server === undefined ? withGraph((store) => forget(store, ids)) : forgetAt(server, ids)),
  );
  // Of the examples some may be gone already.
  for (const id of ids)
    if (forgotten.has(id) || named.includes(id)) printState(id, forgotten.has(id), json);
  if (!json) process.stdout.write(`${forgotten.size} of ${ids.length} articles forgotten\n`);
  return named.every((id) => forgotten.has(id)) ? EXIT.done : EXIT.refused;
}

function printState(id: NodeId, isForgotten: boolean, isJson: boolean): void {
  const key = id.slice('Article:'.length);
  if (isJson)
    process.stdout.write(
      `${JSON.stringify({ state: isForgotten ? 'forgotten' : 'refused', id: key, ...(!isForgotten && { message: NO_ARTICLE }) })}\n`,
    );
  else if (!isForgotten) process.stderr.write(`refused ${printable(key)}: ${NO_ARTICLE}\n`);
}

const NO_ARTICLE = 'no article has this id';

const FORGET =
  'mutation Forget($ids: [ID!]!) { forgetArticles(input: { articleIds: $ids }) { articleIds } }';

const Forgotten = z.object({ forgetArticles: z.object({ articleIds: z.array(z.string()) }) });

/** Ids that a server takes at a time. */
const MOST = 500;

async function forgetAt(url: string, ids: readonly NodeId[]): Promise<string[]> {
  const server = remoteServer(url, 'INGEST_KEY');
  const forgotten: string[] = [];
  for (let start = 0; start < ids.length; start += MOST) {
    const part = ids.slice(start, start + MOST);
    const sent = await server.ride(() => post(server, FORGET, { ids: part }, Forgotten));
    forgotten.push(...sent.forgetArticles.articleIds);
  }
  return forgotten;
}
