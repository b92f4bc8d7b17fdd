import { z } from 'zod';
import { readStatement } from '../store/statement.ts';
import type { GraphStore } from '../store/store.ts';
import { type Merge, mergesOf } from './identity.ts';
import { storeState } from './store-node.ts';
import { walkById } from './walk.ts';

const onIds = z.strictObject({ ids: z.array(z.string()) });

/** The properties of a node or a relationship, as they are kept. */
export const Properties = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.array(z.string())]),
);
export type Properties = z.infer<typeof Properties>;

/** The ids of the nodes between two given ones, in order. */
export const nodeIds = readStatement('export/node-ids', {
  params: z.strictObject({ afterId: z.string(), beforeId: z.string(), limit: z.int().min(1) }),
  row: z.strictObject({ id: z.string() }),
});

/** The given nodes with all their properties, in no particular order. */
export const wholeNodes = readStatement('export/nodes', {
  params: onIds,
  row: z.strictObject({ id: z.string(), properties: Properties }),
});
type WholeNode = z.infer<(typeof wholeNodes)['row']>;

/** The relationships that start at each of the given nodes, in no particular order. */
export const wholeRelationships = readStatement('export/relationships', {
  params: onIds,
  row: z.strictObject({
    from: z.string(),
    type: z.string(),
    to: z.string(),
    properties: Properties,
  }),
});
type WholeRelationship = z.infer<(typeof wholeRelationships)['row']>;

/** Everything that each of the given articles mentions, in the order of ids; articles in none. */
export const wholeMentions = readStatement('export/mentions', {
  params: onIds,
  row: z.strictObject({ id: z.string(), nodeIds: z.array(z.string()) }),
});
type WholeMentions = z.infer<(typeof wholeMentions)['row']>;

/** The tallies after a given id with all their properties, in the order of their ids. */
export const wholeTallies = readStatement('export/tallies', {
  params: z.strictObject({ afterId: z.string(), limit: z.int().min(1) }),
  row: wholeNodes.row,
});

/** All that the graph keeps, a part at a time: articles apart, for they are long and only mention. */
export interface WholeGraph {
  articles(): AsyncIterable<WholeNode[]>;
  /** Every other node. */
  nodes(): AsyncIterable<WholeNode[]>;
  mentions(): AsyncIterable<WholeMentions[]>;
  /** Every other relationship. */
  relationships(): AsyncIterable<WholeRelationship[]>;
  /** What loads keep count of. */
  tallies(): AsyncIterable<WholeNode[]>;
  merges(): AsyncIterable<Merge>;
  /** When the graph was last written and in which format it is. */
  state(): Promise<z.infer<(typeof storeState)['row']>[]>;
}

const ARTICLES = ['Article:', 'Article;'] as const;
const OTHERS = ['Article;', '~'] as const;

/** Rows of a list read at once: the embedded engine looks at all that there are, each time. */
const ROWS = { embedded: 250_000, neo4j: 50_000 };

/** Nodes read at once: what is made of more of them outlives the first sweep of memory, and takes twice the time. */
const PART = 100;

/** The whole graph of a store. */
export function openWhole(store: Pick<GraphStore, 'read' | 'engine'>): WholeGraph {
  const { read } = store;
  return {
    articles: () => each(partsOf(store, ARTICLES), (ids) => read(wholeNodes, { ids })),
    nodes: () => each(partsOf(store, OTHERS), (ids) => read(wholeNodes, { ids })),
    mentions: () => each(partsOf(store, ARTICLES), (ids) => read(wholeMentions, { ids })),
    relationships: () => each(partsOf(store, OTHERS), (ids) => read(wholeRelationships, { ids })),
    tallies: () => walkById(ROWS[store.engine], (page) => read(wholeTallies, page)),
    merges: () => mergesOf(read),
    state: () => read(storeState, {}),
  };
}

/** Parts that are read while the one before them is used. */
const AHEAD = 2;

/** What there is for some ids, a part at a time. */
async function* each<T>(
  parts: AsyncIterable<string[]>,
  rowsOf: (ids: string[]) => Promise<T[]>,
): AsyncGenerator<T[]> {
  const coming: Promise<T[]>[] = [];
  for await (const ids of parts) {
    const rows = rowsOf(ids);
    // It is waited for only after those before it are used.
    rows.catch(() => undefined);
    coming.push(rows);
    const next = coming.length > AHEAD ? coming.shift() : undefined;
    if (next !== undefined) yield await next;
  }
  for (const next of coming) yield await next;
}

/** The ids between two, a part at a time. */
async function* partsOf(
  { read, engine }: Pick<GraphStore, 'read' | 'engine'>,
  [afterId, beforeId]: readonly [string, string],
): AsyncGenerator<string[]> {
  const pages = walkById(ROWS[engine], (page) => read(nodeIds, { ...page, beforeId }), afterId);
  for await (const found of pages) {
    for (let at = 0; at < found.length; at += PART)
      yield found.slice(at, at + PART).map(({ id }) => id);
  }
}
