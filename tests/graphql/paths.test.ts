import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { labelOf } from '../../src/graph/model/node-id.ts';
import { shortestPaths } from '../../src/graph/queries/shortest-paths.ts';
import { EdgeType } from '../../src/graph/relationships/edge-type.ts';
import { prepareGraph } from '../../src/graph/setup/open-graph.ts';
import { spanOf } from '../../src/graphql/types/date-span.ts';
import { forget, load } from '../../src/ingest/load/load.ts';
import { createStore, type GraphStore } from '../../src/store/store.ts';
import { lastDayOf } from '../../src/text/partial-date.ts';
import { serve, type TestServer } from '../support/ask.ts';
import { emptyEngine, emptyGraph, engines } from '../support/graph.ts';
import { graphs, type PlainEdge, type PlainGraph, plainGraph } from '../support/random-graph.ts';

type During = { readonly from?: string; readonly to?: string } | null;

/** Whether an edge may be passed in a span of time: all but tenures that no article of the span saw. */
function isEdgeDuring({ type, properties }: PlainEdge, during: During): boolean {
  return type !== 'HOLDS' || isWithin(properties.firstSeen, properties.lastSeen, during);
}

function isWithin(first: unknown, last: unknown, during: During): boolean {
  const { from, to } = during ?? {};
  if (from !== undefined && !(typeof last === 'string' && last >= from)) return false;
  return to === undefined || (typeof first === 'string' && first <= lastDayOf(to));
}

/** Who is one edge away from whom, through some kinds of edge; no meeting outside of the span that is no end. */
function neighborsOf(
  { nodes, edges }: PlainGraph,
  through: readonly string[],
  during: During = null,
  ends: readonly string[] = [],
) {
  const neighbors = new Map<string, Set<string>>();
  const isPassed = (id: string) => {
    const { date, lastDay } = nodes.get(id) ?? {};
    return !id.startsWith('Meeting:') || ends.includes(id) || isWithin(date, lastDay, during);
  };
  const add = (from: string, to: string) => {
    if (isPassed(to)) neighbors.set(from, (neighbors.get(from) ?? new Set()).add(to));
  };
  for (const edge of edges) {
    if (!through.includes(edge.type) || !isEdgeDuring(edge, during)) continue;
    add(edge.from, edge.to);
    add(edge.to, edge.from);
  }
  return neighbors;
}

/** Every shortest way, found by going all ways that pass no node twice, one step longer each time. */
function allShortest(
  neighbors: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  to: string,
  maxLength: number,
): string[][] {
  let ways = [[from]];
  for (let length = 1; length <= maxLength && from !== to; length += 1) {
    ways = ways.flatMap((way) =>
      [...(neighbors.get(way.at(-1) ?? '') ?? [])]
        .filter((next) => !way.includes(next))
        .map((next) => [...way, next]),
    );
    const found = ways.filter((way) => way.at(-1) === to);
    if (found.length > 0) return found.sort((a, b) => (a.join('\t') < b.join('\t') ? -1 : 1));
  }
  return [];
}

/** How many edges each node has. */
function degreesOf({ nodes, edges }: PlainGraph): Map<string, number> {
  return new Map(
    [...nodes.keys()].map((id) => [
      id,
      edges.filter(({ from, to }) => from === id || to === id).length,
    ]),
  );
}

/** How many nodes there are of each type, by type. */
function typesOf(ids: readonly string[]): { type: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const type = labelOf(id)?.toUpperCase() ?? '';
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].sort().map(([type, count]) => ({ type, count }));
}

/** Whether an edge runs from one of some nodes to one of others, in either direction. */
function joins({ from, to }: PlainEdge, some: readonly string[], others: readonly string[]) {
  return (
    (some.includes(from) && others.includes(to)) || (some.includes(to) && others.includes(from))
  );
}

/** Edges of an answer, each as a line. */
function linesOf(edges: readonly { source: string; type: string; target: string }[]): string[] {
  return edges.map(({ source, type, target }) => `${source} ${type} ${target}`).sort();
}

/** What lies around a node, level by level, the best connected of a level first. */
function surroundings(
  neighbors: ReadonlyMap<string, ReadonlySet<string>>,
  degrees: ReadonlyMap<string, number>,
  id: string,
  depth: number,
): string[] {
  const found = [id];
  let frontier = [id];
  for (let level = 0; level < depth; level += 1) {
    const next = new Set(frontier.flatMap((one) => [...(neighbors.get(one) ?? [])]));
    frontier = [...next]
      .filter((one) => !found.includes(one))
      .sort((a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0) || (a < b ? -1 : 1));
    found.push(...frontier);
  }
  return found;
}

const FACTS = EdgeType.options.filter((type) => type !== 'MENTIONS');
const throughs = fc.constantFrom(
  null,
  ['ATTENDED'],
  ['ATTENDED', 'HELD_IN'],
  ['IN', 'PART_OF', 'HOLDS'],
  ['MENTIONS'],
  [...EdgeType.options],
);
const spans = fc.constantFrom<During>(
  null,
  null,
  { from: '2017' },
  { from: '2017-09', to: '2017' },
);

describe.each(engines)('on %s', (engine) => {
  let store: GraphStore;
  let server: TestServer;
  beforeAll(async () => {
    store = await emptyGraph(engine);
    server = await serve(store);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  /** Asks about random graphs, one after the other. */
  const onGraphs = (check: (plain: PlainGraph, seed: number) => Promise<void>, numRuns: number) =>
    fc.assert(
      fc.asyncProperty(graphs, fc.nat(), async (batch, seed) => {
        await load(store, batch);
        try {
          await check(await plainGraph(store), seed);
        } finally {
          await forget(
            store,
            batch.map(({ article }) => article.id),
          );
        }
      }),
      { numRuns },
    );

  const PATHS = `query ($from: ID!, $to: ID!, $maxLength: Int, $through: [EdgeType!], $during: DateSpan, $first: Int) {
    paths(from: $from, to: $to, maxLength: $maxLength, through: $through, during: $during, first: $first) {
      truncated paths { length nodes { nodeId } edges { source target type } } } }`;

  it('paths are all shortest, the first of them by ids', async () => {
    await onGraphs(async (plain, seed) => {
      const ids = [...plain.nodes.keys()];
      const [through] = fc.sample(throughs, { seed, numRuns: 1 });
      const [during = null] = fc.sample(spans, { seed, numRuns: 1 });
      for (let pick = 0; pick < 12; pick += 1) {
        const from = ids[(seed + pick * 7) % ids.length] ?? '';
        const to = ids[(seed * 3 + pick * 11) % ids.length] ?? '';
        const neighbors = neighborsOf(plain, through ?? FACTS, during, [from, to]);
        const [maxLength, first] = [(pick % 5) + 1, (pick % 4) + 1];
        const { data, errors } = await server.ask(PATHS, {
          ...{ from, to, maxLength, through, first, during },
        });
        expect(errors).toBeUndefined();
        const expected = allShortest(neighbors, from, to, maxLength);
        const found = data.paths.paths.map(({ nodes }: { nodes: { nodeId: string }[] }) =>
          nodes.map(({ nodeId }) => nodeId),
        );
        expect(found).toEqual(expected.slice(0, first));
        expect(data.paths.truncated).toBe(expected.length > first);
        // The same, level by level: where there is too much to see in one look.
        const types = (through ?? FACTS) as EdgeType[];
        expect(
          await shortestPaths(
            store.read,
            { from, to, maxLength, through: types, first, span: spanOf(during) },
            { nodes: 2, edges: 3 },
          ),
        ).toEqual({ paths: found, truncated: data.paths.truncated });
        for (const { length, nodes, edges } of data.paths.paths) {
          expect(edges).toHaveLength(length);
          edges.forEach(
            (
              { source, target, type }: { source: string; target: string; type: string },
              at: number,
            ) => {
              expect([source, target].sort()).toEqual(
                [nodes[at].nodeId, nodes[at + 1].nodeId].sort(),
              );
              expect((through ?? FACTS).includes(type as never)).toBe(true);
              expect(
                plain.edges.some(
                  (edge) => edge.from === source && edge.to === target && edge.type === type,
                ),
              ).toBe(true);
            },
          );
        }
      }
    }, 5);
  });

  it('surroundings have the nearest and best connected nodes, and every edge between them', async () => {
    await onGraphs(async (plain, seed) => {
      const ids = [...plain.nodes.keys()];
      const [through] = fc.sample(throughs, { seed, numRuns: 1 });
      const [during = null] = fc.sample(spans, { seed, numRuns: 1 });
      const neighbors = neighborsOf(plain, through ?? FACTS, during);
      const degrees = degreesOf(plain);
      for (let pick = 0; pick < 6; pick += 1) {
        const id = ids[(seed + pick * 7) % ids.length] ?? '';
        const [depth, first] = [pick % 4, pick * 3 + 1];
        const { data, errors } = await server.ask(
          `query ($id: ID!, $depth: Int, $through: [EdgeType!], $during: DateSpan, $first: Int) {
            neighborhood(id: $id, depth: $depth, through: $through, during: $during, first: $first) {
              truncated nodes { nodeId degree label } edges { source target type } } }`,
          { id, depth, through, during, first },
        );
        expect(errors).toBeUndefined();
        const expected = surroundings(neighbors, degrees, id, depth);
        const { nodes, edges, truncated } = data.neighborhood;
        const shown = nodes.map(({ nodeId }: { nodeId: string }) => nodeId);
        expect(shown).toEqual(expected.slice(0, first));
        expect(truncated).toBe(expected.length > first);
        for (const node of nodes) expect(node.degree).toBe(degrees.get(node.nodeId));
        const between = plain.edges
          .filter(
            (edge) =>
              shown.includes(edge.from) &&
              shown.includes(edge.to) &&
              (through ?? FACTS).includes(edge.type as never) &&
              isEdgeDuring(edge, during),
          )
          .map(({ from, to, type }) => `${from} ${type} ${to}`);
        expect(
          edges
            .map(
              (edge: { source: string; target: string; type: string }) =>
                `${edge.source} ${edge.type} ${edge.target}`,
            )
            .sort(),
        ).toEqual(between.sort());
      }
    }, 5);
  });

  it('neighbors are told by page, by type, and with every edge between them and what is displayed', async () => {
    await onGraphs(async (plain, seed) => {
      const ids = [...plain.nodes.keys()];
      const [through] = fc.sample(throughs, { seed, numRuns: 1 });
      const [during = null] = fc.sample(spans, { seed, numRuns: 1 });
      const neighbors = neighborsOf(plain, through ?? FACTS, during);
      const degrees = degreesOf(plain);
      for (let pick = 0; pick < 6; pick += 1) {
        const id = ids[(seed + pick * 7) % ids.length] ?? '';
        const types = pick % 2 === 0 ? [] : ['Official', 'Meeting'];
        const beside = ids.filter((_, at) => at % 3 === 0);
        const first = pick + 1;
        const { data, errors } = await server.ask(
          `query ($id: ID!, $types: [NodeType!], $through: [EdgeType!], $during: DateSpan, $first: Int, $beside: [ID!]!) {
            graphNode(id: $id) {
              neighborTypes(through: $through, during: $during) { type count }
              links(beside: $beside, through: $through, during: $during) { edges { source target type } }
              neighbors(types: $types, through: $through, during: $during, first: $first) {
                totalCount pageInfo { hasNextPage }
                nodes { nodeId type degree }
                links(beside: $beside) { truncated edges { source target type } } } } }`,
          { id, types: types.map((one) => one.toUpperCase()), through, during, first, beside },
        );
        expect(errors).toBeUndefined();
        const all = surroundings(neighbors, degrees, id, 1).slice(1);
        const { neighborTypes, neighbors: page } = data.graphNode;
        expect(neighborTypes).toEqual(typesOf(all));
        const expected = all.filter(
          (one) => types.length === 0 || types.includes(labelOf(one) ?? ''),
        );
        const shown = page.nodes.map(({ nodeId }: { nodeId: string }) => nodeId);
        expect(shown).toEqual(expected.slice(0, first));
        expect(page.totalCount).toBe(expected.length);
        expect(page.pageInfo.hasNextPage).toBe(expected.length > first);
        const linksOf = (from: readonly string[], to: readonly string[]) =>
          plain.edges
            .filter(
              (edge) => joins(edge, from, to) && (through ?? FACTS).includes(edge.type as never),
            )
            .filter((edge) => isEdgeDuring(edge, during))
            .map((edge) => `${edge.from} ${edge.type} ${edge.to}`)
            .sort();
        expect(linesOf(page.links.edges)).toEqual(linksOf(shown, [...beside, ...shown, id]));
        expect(page.links.truncated).toBe(false);
        expect(linesOf(data.graphNode.links.edges)).toEqual(linksOf([id], beside));
      }
    }, 5);
  });

  it('a path through more nodes than a step may reach is marked as truncated', async () => {
    const own = await emptyEngine(engine);
    await prepareGraph(createStore(own));
    const leaves = Array.from({ length: 10_050 }, (_, index) => index);
    for (const hub of ['a', 'b']) {
      await own.transact(async (run) => {
        await run("CREATE (:County:Node {id: $id, name: $id, level: 'COUNTY'})", {
          id: `County:${hub}`,
        });
        for (let at = 0; at < leaves.length; at += 2_000) {
          const rows = leaves.slice(at, at + 2_000).map((index) => `Official:${hub}/${index}`);
          await run(
            'UNWIND $rows AS row MATCH (county:County {id: $hub}) CREATE (:Official:Node {id: row, name: row, pinyin: row})-[:`IN`]->(county)',
            { rows, hub: `County:${hub}` },
          );
        }
      });
    }
    // Neo4j counts what its indexes hold every ten seconds, and until then plans as if they were empty.
    if (engine === 'neo4j') await own.read('CALL db.prepareForReplanning()', {});
    const wide = await serve(createStore(own));
    const { data, errors } = await wide.ask(PATHS, { from: 'Official:a/0', to: 'Official:b/0' });
    expect(errors).toBeUndefined();
    expect(data.paths).toEqual({ truncated: true, paths: [] });
    const near = await wide.ask(PATHS, { from: 'Official:a/0', to: 'Official:a/9', first: 1 });
    expect(near.data.paths).toMatchObject({ truncated: false, paths: [{ length: 2 }] });
    const around = await wide.ask(
      '{ neighborhood(id: "County:a", first: 500) { truncated nodes { nodeId } edges { source } } }',
    );
    expect(around.data.neighborhood.truncated).toBe(true);
    expect(around.data.neighborhood.nodes).toHaveLength(500);
    expect(around.data.neighborhood.edges).toHaveLength(499);
    await wide.close();
    await own.close();
  });

  it('surroundings with too many edges end with the node before', async () => {
    const own = await emptyEngine(engine);
    await prepareGraph(createStore(own));
    await own.transact((run) =>
      run(
        `UNWIND range(1, 60) AS one MERGE (official:Official:Node {id: 'Official:x/' + toString(one)}) SET official.name = 'x', official.pinyin = 'X'
         WITH official UNWIND range(1, 60) AS other MERGE (meeting:Meeting:Node {id: 'Meeting:x/' + toString(other)}) SET meeting.title = 'x', meeting.type = 'OTHER'
         MERGE (official)-[:ATTENDED]->(meeting)`,
        {},
      ),
    );
    const dense = await serve(createStore(own));
    const { data } = await dense.ask(
      '{ neighborhood(id: "Official:x/1", depth: 2, first: 500) { truncated nodes { nodeId } edges { source target } } }',
    );
    const { nodes, edges, truncated } = data.neighborhood;
    // One official, sixty meetings, and as many more officials as 3,000 edges allow.
    expect([nodes.length, edges.length, truncated]).toEqual([1 + 60 + 49, 60 + 49 * 60, true]);
    expect(JSON.stringify(data).length).toBeLessThan(1_000_000);
    await dense.close();
    await own.close();
  });

  it.each([
    [
      'a node that is not there',
      '{ paths(from: "Official:none", to: "County:620522") { truncated } }',
      { paths: null },
    ],
    [
      'no node in the middle',
      '{ neighborhood(id: "Official:none") { truncated } }',
      { neighborhood: null },
    ],
  ])('the answer for %s is null', async (_what, query, data) => {
    expect(await server.ask(query)).toEqual({ status: 200, data });
  });

  it.each([
    [
      '{ paths(from: "County:a", to: "County:b", maxLength: -1) { truncated } }',
      '`maxLength` must be from 0 to 8, but is -1.',
    ],
    [
      '{ neighborhood(id: "County:a", depth: -1) { truncated } }',
      '`depth` must be from 0 to 3, but is -1.',
    ],
    [
      '{ neighborhood(id: "County:a", first: -1) { truncated } }',
      '`first` must be from 0 to 500, but is -1.',
    ],
    [
      '{ neighborhood(id: "County:a", depth: 9) { truncated } }',
      '`depth` must be from 0 to 3, but is 9.',
    ],
    [
      '{ neighborhood(id: "County:a", first: 501) { truncated } }',
      '`first` must be from 0 to 500, but is 501.',
    ],
    [
      '{ paths(from: "County:a", to: "County:b", maxLength: 50) { truncated } }',
      '`maxLength` must be from 0 to 8, but is 50.',
    ],
    [
      '{ coAttendance(minMeetings: -1) { totalCount } }',
      '`minMeetings` must be at least 1, but is -1.',
    ],
    [
      '{ officials(filter: { minMeetings: -1 }) { totalCount } }',
      '`minMeetings` must be at least 0, but is -1.',
    ],
  ])('refuses %s', async (query, message) => {
    const { errors } = await server.ask(query);
    expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });
});
