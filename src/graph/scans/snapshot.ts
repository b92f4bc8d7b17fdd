import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';
import type { GraphStore } from '../../store/store.ts';
import { correctionRow } from '../claims/correction.ts';
import type { Merge } from '../claims/identity.ts';
import { storeState } from '../setup/metadata.ts';
import { correctionsOf, mergesOf } from './decisions.ts';
import { scanById } from './scan.ts';

const onIds = z.strictObject({ ids: z.array(z.string()) });

/** The properties of a node, as they are stored. */
export const StoredProperties = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
);
export type StoredProperties = z.infer<typeof StoredProperties>;

const idPage = z.strictObject({ afterId: z.string(), limit: z.int().min(1) });
const onlyId = z.strictObject({ id: z.string() });

/** The ids of the nodes between two given ones, in order. */
export const nodeIds = readStatement('export/node-ids', {
  params: idPage.extend({ beforeId: z.string() }),
  row: onlyId,
});

/** The ids of the summary groups after a given one, in order. */
export const summaryGroupIds = readStatement('export/tally-ids', { params: idPage, row: onlyId });

/** The internal id of a node in one engine, which is stable until the graph is written to. */
const number = z.int().min(0);

/** The given nodes with all their properties, in no particular order. */
export const snapshotNodes = readStatement('export/nodes', {
  params: onIds,
  row: z.strictObject({ number, id: z.string(), properties: StoredProperties }),
});
export type SnapshotNode = z.infer<(typeof snapshotNodes)['row']>;

const text = z.string().nullable();
const texts = z.array(z.string()).nullable();

/** The relationships that start at each of the given nodes, with the properties of all types. */
export const snapshotRelationships = readStatement('export/relationships', {
  params: onIds,
  row: z.strictObject({
    start: number,
    type: z.string(),
    end: number,
    claims: texts,
    addedAt: text,
    firstSeen: text,
    lastSeen: text,
    order: z.int().nullable(),
    postTitle: text,
    roles: texts,
    unlistedOrder: z.int().nullable(),
  }),
});
export type SnapshotRelationship = z.infer<(typeof snapshotRelationships)['row']>;

/** Everything that each of the given articles mentions; articles in no particular order. */
export const snapshotMentions = readStatement('export/mentions', {
  params: onIds,
  row: z.strictObject({ from: number, to: z.array(number) }),
});
type SnapshotMentions = z.infer<(typeof snapshotMentions)['row']>;

/** The given summary groups with all their properties, in no particular order. */
export const snapshotSummaryGroups = readStatement('export/tallies', {
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
type SnapshotSummaryGroup = z.infer<(typeof snapshotSummaryGroups)['row']>;

/** Some nodes, and the relationships that start at them. */
interface SnapshotPart<Relationship> {
  readonly nodes: SnapshotNode[];
  readonly relationships: Relationship[];
}

/** The whole graph, a part at a time. Articles come apart: they are long, and only mention. */
export interface GraphSnapshot {
  articles(): AsyncIterable<SnapshotPart<SnapshotMentions>>;
  /** Every other node, and the relationships that start there. */
  others(): AsyncIterable<SnapshotPart<SnapshotRelationship>>;
  /** The groups of the meeting summary. */
  summaryGroups(): AsyncIterable<SnapshotSummaryGroup[]>;
  merges(): AsyncIterable<Merge>;
  /** The properties of curators' corrections, as they are stored. */
  corrections(): AsyncIterable<StoredProperties>;
  /** When the graph was last written and in which format it is. */
  state(): Promise<z.infer<(typeof storeState)['row']>[]>;
}

/** An id is a label, a colon and a key: `;` sorts after the colon, and `~` after every label. */
const ARTICLES = { afterId: 'Article:', beforeId: 'Article;' };
const OTHERS = { afterId: 'Article;', beforeId: '~' };

/** Ids per read: the embedded engine looks at all ids each time. */
const IDS = { embedded: 500_000, neo4j: 50_000 };

/** Nodes per part: objects of larger parts survive the first garbage collection and take twice the time. */
const PART = 100;

/** Parts that are read ahead of the one in use. */
const AHEAD = 2;

/** Opens the whole graph of a store for reading. */
export function openSnapshot({ read, engine }: Pick<GraphStore, 'read' | 'engine'>): GraphSnapshot {
  const limit = IDS[engine];
  const scanNodes = <Relationship>(
    { afterId, beforeId }: typeof ARTICLES,
    relationshipsOf: (ids: string[]) => Promise<Relationship[]>,
  ) => {
    const pages = scanById(limit, (page) => read(nodeIds, { ...page, beforeId }), afterId);
    return partByPart(pages, async (ids) => {
      const [nodes, relationships] = await Promise.all([
        read(snapshotNodes, { ids }),
        relationshipsOf(ids),
      ]);
      return { nodes, relationships };
    });
  };
  return {
    articles: () => scanNodes(ARTICLES, (ids) => read(snapshotMentions, { ids })),
    others: () => scanNodes(OTHERS, (ids) => read(snapshotRelationships, { ids })),
    summaryGroups: () =>
      partByPart(
        scanById(limit, (page) => read(summaryGroupIds, page)),
        (ids) => read(snapshotSummaryGroups, { ids }),
      ),
    merges: () => mergesOf(read),
    async *corrections() {
      for await (const correction of correctionsOf(read))
        yield StoredProperties.parse(correctionRow(correction).properties);
    },
    state: () => read(storeState, {}),
  };
}

/** Reads the ids of some pages a part at a time. */
async function* partByPart<T>(
  pages: AsyncIterable<{ readonly id: string }[]>,
  read: (ids: string[]) => Promise<T>,
): AsyncGenerator<T> {
  const coming: Promise<T>[] = [];
  for await (const page of pages) {
    for (let at = 0; at < page.length; at += PART) {
      const part = read(page.slice(at, at + PART).map(({ id }) => id));
      // It is awaited only after the parts before it are used.
      part.catch(() => undefined);
      coming.push(part);
      const next = coming.length > AHEAD ? coming.shift() : undefined;
      if (next !== undefined) yield await next;
    }
  }
  for (const next of coming) yield await next;
}
