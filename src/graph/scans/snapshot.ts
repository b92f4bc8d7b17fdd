import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';
import type { GraphStore } from '../../store/store.ts';
import { type Merge, mergesOf } from '../claims/identity.ts';
import { storeState } from '../setup/metadata.ts';
import { scanById } from './scan.ts';

const onIds = z.strictObject({ ids: z.array(z.string()) });

/** The properties of a node, as they are kept. */
export const Properties = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.array(z.string())]),
);
export type Properties = z.infer<typeof Properties>;

const idPage = z.strictObject({ afterId: z.string(), limit: z.int().min(1) });
const onlyId = z.strictObject({ id: z.string() });

/** The ids of the nodes between two given ones, in order. */
export const nodeIds = readStatement('export/node-ids', {
  params: idPage.extend({ beforeId: z.string() }),
  row: onlyId,
});

/** The ids of the tallies after a given one, in order. */
export const tallyIds = readStatement('export/tally-ids', { params: idPage, row: onlyId });

/** What a node is told apart by within one engine, as long as nothing is written to the graph. */
const number = z.int().min(0);

/** The given nodes with all their properties, in no particular order. */
export const snapshotNodes = readStatement('export/nodes', {
  params: onIds,
  row: z.strictObject({ number, id: z.string(), properties: Properties }),
});
export type WholeNode = z.infer<(typeof snapshotNodes)['row']>;

const text = z.string().nullable();
const texts = z.array(z.string()).nullable();

/** The relationships that start at each of the given nodes, with all that one of any type may have. */
export const wholeRelationships = readStatement('export/relationships', {
  params: onIds,
  row: z.strictObject({
    start: number,
    type: z.string(),
    end: number,
    claims: texts,
    firstSeen: text,
    lastSeen: text,
    order: z.int().nullable(),
    postTitle: text,
    roles: texts,
  }),
});
export type WholeRelationship = z.infer<(typeof wholeRelationships)['row']>;

/** Everything that each of the given articles mentions; articles in no particular order. */
export const wholeMentions = readStatement('export/mentions', {
  params: onIds,
  row: z.strictObject({ from: number, to: z.array(number) }),
});
type WholeMentions = z.infer<(typeof wholeMentions)['row']>;

/** The given tallies with all their properties, in no particular order. */
export const wholeTallies = readStatement('export/tallies', {
  params: onIds,
  row: z.strictObject({
    id: z.string(),
    groupBy: z.string(),
    group: z.string(),
    rank: z.int(),
    county: text,
    type: text,
    year: text,
  }),
});
type WholeTally = z.infer<(typeof wholeTallies)['row']>;

/** Some nodes, and what starts at them. */
interface Part<Tie> {
  readonly nodes: WholeNode[];
  readonly ties: Tie[];
}

/** All that the graph keeps, a part at a time: articles apart, for they are long and only mention. */
export interface GraphSnapshot {
  articles(): AsyncIterable<Part<WholeMentions>>;
  /** Every other node, and the relationships that start there. */
  others(): AsyncIterable<Part<WholeRelationship>>;
  /** What loads keep count of. */
  tallies(): AsyncIterable<WholeTally[]>;
  merges(): AsyncIterable<Merge>;
  /** When the graph was last written and in which format it is. */
  state(): Promise<z.infer<(typeof storeState)['row']>[]>;
}

/** An id is a label, a colon and a key: `;` is behind every colon, and `~` behind every label. */
const ARTICLES = { afterId: 'Article:', beforeId: 'Article;' };
const OTHERS = { afterId: 'Article;', beforeId: '~' };

/** Ids read at once: the embedded engine looks at all that there are, each time. */
const IDS = { embedded: 500_000, neo4j: 50_000 };

/** Nodes read at once: what is made of more of them outlives the first sweep of memory, and takes twice the time. */
const PART = 100;

/** Parts that are read while the one before them is used. */
const AHEAD = 2;

/** The whole graph of a store. */
export function openSnapshot({ read, engine }: Pick<GraphStore, 'read' | 'engine'>): GraphSnapshot {
  const limit = IDS[engine];
  const nodesAnd = <Tie>(
    { afterId, beforeId }: typeof ARTICLES,
    tiesOf: (ids: string[]) => Promise<Tie[]>,
  ) => {
    const pages = scanById(limit, (page) => read(nodeIds, { ...page, beforeId }), afterId);
    return partByPart(pages, async (ids) => {
      const [nodes, ties] = await Promise.all([read(snapshotNodes, { ids }), tiesOf(ids)]);
      return { nodes, ties };
    });
  };
  return {
    articles: () => nodesAnd(ARTICLES, (ids) => read(wholeMentions, { ids })),
    others: () => nodesAnd(OTHERS, (ids) => read(wholeRelationships, { ids })),
    tallies: () =>
      partByPart(
        scanById(limit, (page) => read(tallyIds, page)),
        (ids) => read(wholeTallies, { ids }),
      ),
    merges: () => mergesOf(read),
    state: () => read(storeState, {}),
  };
}

/** What there is for the ids of some pages, a part at a time. */
async function* partByPart<T>(
  pages: AsyncIterable<{ readonly id: string }[]>,
  read: (ids: string[]) => Promise<T>,
): AsyncGenerator<T> {
  const coming: Promise<T>[] = [];
  for await (const page of pages) {
    for (let at = 0; at < page.length; at += PART) {
      const part = read(page.slice(at, at + PART).map(({ id }) => id));
      // It is waited for only after those before it are used.
      part.catch(() => undefined);
      coming.push(part);
      const next = coming.length > AHEAD ? coming.shift() : undefined;
      if (next !== undefined) yield await next;
    }
  }
  for (const next of coming) yield await next;
}
