import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';
import type { GraphStore } from '../../store/store.ts';
import { correctionsOf, mergesOf } from './decisions.ts';
import { scanById } from './scan.ts';

const DumpedProperties = z.record(z.string(), z.unknown());
const PAGE = 500;

/** The nodes after a given id with their label and all properties, in the order of their ids. */
export const dumpNodes = readStatement('dump/nodes', {
  params: z.strictObject({ afterId: z.string(), limit: z.int() }),
  row: z.strictObject({ id: z.string(), properties: DumpedProperties }),
});

/** The relationships that start at each of the given nodes, with all properties. */
export const dumpRelationships = readStatement('dump/relationships', {
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: z.strictObject({
    from: z.string(),
    type: z.string(),
    to: z.string(),
    properties: DumpedProperties,
  }),
});

/**
 * The whole graph as JSON lines, the same for the same graph on every engine: nodes in the order of
 * their ids, each followed by the relationships that start there; then the curators' merges and corrections. It has no times
 * of loading.
 */
export async function* dump(store: Pick<GraphStore, 'read'>): AsyncGenerator<string> {
  for await (const nodes of scanById(PAGE, (page) => store.read(dumpNodes, page)))
    yield* linesOf(store, nodes);
  for await (const { keep, duplicate, reason } of mergesOf(store.read)) {
    yield JSON.stringify({ merge: { duplicate, keep, reason } });
  }
  for await (const { articleId, fact, kind, value, reason } of correctionsOf(store.read))
    yield JSON.stringify({ correction: { articleId, fact, kind, value, reason } });
}

async function* linesOf(
  store: Pick<GraphStore, 'read'>,
  nodes: readonly z.output<(typeof dumpNodes)['row']>[],
): AsyncGenerator<string> {
  const relationships = await store.read(dumpRelationships, { ids: nodes.map(({ id }) => id) });
  for (const { id, properties } of nodes) {
    yield JSON.stringify({ node: id, properties: sorted(properties) });
    for (const { from, type, to, properties: own } of relationships) {
      if (from === id) yield JSON.stringify({ from, type, to, properties: sorted(own) });
    }
  }
}

/** Properties that tell when something was loaded, and from which file. */
const OF_LOADING: readonly string[] = ['loadedAt', 'addedAt', 'file'];

function sorted(properties: object): object {
  const stable = Object.entries(properties).filter(([name]) => !OF_LOADING.includes(name));
  return Object.fromEntries(stable.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
