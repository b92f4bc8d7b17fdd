import { z } from 'zod';
import { UsageError } from '../errors.ts';
import { articleIdOf, type NodeId } from '../graph/model/node-id.ts';
import { forget, readStored } from '../ingest/load/load.ts';
import type { GraphStore } from '../store/store.ts';
import { exampleTexts } from './examples.ts';
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
  const named = articleIds.map(articleIdOf);
  const given = examples ? await exampleTexts() : new Map<NodeId, string>();
  const remove = async ({ textsOf, forgetAll }: ArticleGraph) => {
    const texts = await textsOf([...given.keys()]);
    // A user's article may have the id of an example.
    const own = [...given].filter(([id, text]) => texts.get(id) === text).map(([id]) => id);
    const ids = [...new Set([...named, ...own])];
    return { ids, forgotten: new Set<string>(await forgetAll(ids)) };
  };
  const { ids, forgotten } = await (server === undefined
    ? withGraph((store) => remove(graphOf(store)))
    : remove(graphAt(server)));
  for (const id of ids) printState(id, forgotten.has(id), json);
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

/** What forgetting needs of a graph, here or at a server. */
interface ArticleGraph {
  /** The texts of those of the articles that are in it. */
  textsOf(ids: readonly NodeId[]): Promise<ReadonlyMap<string, string>>;
  /** Removes articles; resolves to the ids of those that were there. */
  forgetAll(ids: readonly NodeId[]): Promise<readonly string[]>;
}

function graphOf(store: GraphStore): ArticleGraph {
  return {
    async textsOf(ids) {
      const stored = await readStored(store, ids);
      return new Map(stored.map(({ id, sourceText }) => [id, sourceText]));
    },
    forgetAll: (ids) => forget(store, ids),
  };
}

const TEXTS = 'query Texts($ids: [ID!]!) { nodes(ids: $ids) { ... on Article { id sourceText } } }';

const Texts = z.object({
  nodes: z.array(z.object({ id: z.string(), sourceText: z.string() }).nullable()),
});

function graphAt(url: string): ArticleGraph {
  const server = remoteServer(url);
  return {
    async textsOf(ids) {
      if (ids.length === 0) return new Map();
      const { nodes } = await server.ride(() => post(server, TEXTS, { ids }, Texts));
      return new Map(nodes.flatMap((node) => (node === null ? [] : [[node.id, node.sourceText]])));
    },
    async forgetAll(ids) {
      const forgotten: string[] = [];
      for (let start = 0; start < ids.length; start += MOST) {
        const part = ids.slice(start, start + MOST);
        const sent = await server.ride(() => post(server, FORGET, { ids: part }, Forgotten));
        forgotten.push(...sent.forgetArticles.articleIds);
      }
      return forgotten;
    },
  };
}
