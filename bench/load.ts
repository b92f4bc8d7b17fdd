import { parseArgs } from 'node:util';
import { prepareGraph } from '../src/graph/setup/open-graph.ts';
import { load } from '../src/ingest/load/load.ts';
import { openEmbedded } from '../src/store/embedded/embedded.ts';
import type { Engine, Run } from '../src/store/engine.ts';
import { openNeo4j } from '../src/store/neo4j/neo4j.ts';
import { createStore } from '../src/store/store.ts';
import { startNeo4j } from '../tests/support/neo4j/start.ts';
import { generatedFacts, placesFor } from './generated-facts.ts';
import { spread } from './spread.ts';

/**
 * How long loading ready facts takes beside the least that a load could do: the bare MERGE of the same
 * rows, with all that is kept of each, into an empty graph, in as many transactions. A load also reads
 * what is there, folds what articles say and keeps its counts. Rounds of both in turn, on each engine,
 * after one that warms; medians and ratios.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '3000' },
    rounds: { type: 'string', default: '5' },
  },
});
const count = Number(values.articles);
const BATCH = 100;

/** One row a mention, where ours sends them by article. */
const MENTION = `UNWIND $rows AS row
MATCH (article:Article {id: row.from})
MATCH (node:Node {id: row.to})
MERGE (article)-[:MENTIONS]->(node)`;

const all = [...generatedFacts(placesFor(count))].slice(0, count);
const batches = Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) =>
  all.slice(index * BATCH, (index + 1) * BATCH),
);

/** A statement that merged rows, as a load sent it. */
type Merged = readonly [cypher: string, params: Record<string, unknown>];

/** The same engine, which notes the rows that each transaction merges. */
function noting(engine: Engine, noted: Merged[][]): Engine {
  return {
    ...engine,
    transact: (work) =>
      engine.transact((run) => {
        const merged: Merged[] = [];
        noted.push(merged);
        return work((cypher, params) => {
          if (isBare(cypher)) merged.push(plain(cypher, params as Record<string, unknown>));
          return run(cypher, params);
        });
      }),
  };
}

/** What writes what articles say, and not the load's own books. */
function isBare(cypher: string): boolean {
  return /^UNWIND \$rows[\s\S]*(?:MERGE|CREATE)/mu.test(cypher) && !cypher.includes(':Tally');
}

/** A load creates what it knows to be new: the bare one merges all of it. */
function plain(cypher: string, params: Record<string, unknown>): Merged {
  if (!cypher.includes(':MENTIONS')) return [cypher.replace('CREATE', 'MERGE'), params];
  const rows = params.rows as { from: string; to: string[] }[];
  return [MENTION, { rows: rows.flatMap(({ from, to }) => to.map((id) => ({ from, to: id }))) }];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

interface Place {
  readonly name: string;
  /** An engine on an empty graph. */
  readonly open: () => Promise<Engine>;
}

async function emptyNeo4j(uri: string): Promise<Engine> {
  const engine = openNeo4j({ uri, username: '', password: '', database: 'neo4j' });
  const isEmpty = async () => {
    const [row] = await engine.read('MATCH (node) RETURN count(node) AS nodes', {});
    return (row as { nodes: number }).nodes === 0;
  };
  const some = 'MATCH (node) WITH node LIMIT 20000 DETACH DELETE node';
  while (!(await isEmpty())) await engine.transact((run) => run(some, {}));
  return engine;
}

async function round(open: Place['open']): Promise<{ ours: number; bare: number }> {
  const noted: Merged[][] = [];
  const store = createStore(noting(await open(), noted));
  await prepareGraph(store);
  noted.length = 0;
  const ours = await timed(async () => {
    for (const batch of batches) await load(store, batch);
  });
  await store.close();

  const engine = await open();
  const empty = createStore(engine);
  await prepareGraph(empty);
  const send = (merged: readonly Merged[]) => async (run: Run) => {
    for (const [cypher, params] of merged) await run(cypher, params);
  };
  const bare = await timed(async () => {
    for (const merged of noted) await engine.transact(send(merged));
  });
  await empty.close();
  return { ours, bare };
}

async function measure({ name, open }: Place): Promise<void> {
  await round(open);
  const rounds: { ours: number; bare: number }[] = [];
  for (let at = 0; at < Number(values.rounds); at++) rounds.push(await round(open));
  process.stdout.write(
    `${name}, ${all.length} articles, ${rounds.length} rounds, Node ${process.version}
loading, ms                                    ${spread(
      rounds.map(({ ours }) => ours),
      0,
    )}
bare MERGE of the same rows, ms                ${spread(
      rounds.map(({ bare }) => bare),
      0,
    )}
speed of loading, that of the bare MERGE being 1   ${spread(
      rounds.map(({ ours, bare }) => bare / ours),
      2,
    )}
`,
  );
}

await measure({ name: 'embedded', open: () => openEmbedded({ path: ':memory:' }) });
const server = await startNeo4j();
if (server === undefined) throw new Error('The benchmark needs Maven and Java 21 or newer.');
try {
  await measure({ name: 'Neo4j', open: () => emptyNeo4j(server.uri) });
} finally {
  await server.stop();
}
