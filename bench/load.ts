import { parseArgs } from 'node:util';
import { nodeKinds, relationshipKinds } from '../src/graph/kinds.ts';
import { labelOf } from '../src/graph/node-id.ts';
import { prepareGraph } from '../src/graph/open-graph.ts';
import { factsOf } from '../src/ingest/facts-of.ts';
import { load } from '../src/ingest/load.ts';
import { openEmbedded } from '../src/store/embedded.ts';
import { createStore, type GraphStore } from '../src/store/store.ts';
import { generatedArticles } from '../tests/support/articles.ts';
import { spread } from './spread.ts';

/**
 * How long reading and loading articles takes beside the least that a load could do: the bare MERGE
 * of the same nodes and relationships. Rounds of both in turn, in one process; medians and ratios.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '5' },
  },
});
const articles = generatedArticles(Number(values.articles));
const BATCH = 100;

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function withGraph(work: (store: GraphStore) => Promise<void>): Promise<number> {
  const store = createStore(openEmbedded({ path: ':memory:' }));
  await prepareGraph(store);
  const milliseconds = await timed(() => work(store));
  await store.close();
  return milliseconds;
}

const facts = articles.map(factsOf);
const batches = Array.from({ length: Math.ceil(facts.length / BATCH) }, (_, index) =>
  facts.slice(index * BATCH, (index + 1) * BATCH),
);

const ours = () =>
  withGraph(async (store) => {
    for (const batch of batches) await load(store, batch);
  });

const bare = () =>
  withGraph(async (store) => {
    for (const batch of batches) {
      await store.write(async (query) => {
        for (const kind of nodeKinds) {
          const own = batch.flatMap(({ nodes }) =>
            nodes.filter(({ id }) => labelOf(id) === kind.label),
          );
          await query(kind.upsert, {
            rows: own.map(({ id, says }) => ({ id, properties: { ...says, id } })),
          });
        }
        for (const kind of relationshipKinds) {
          const own = batch.flatMap(({ relationships }) =>
            relationships.filter(({ type }) => type === kind.type),
          );
          await query(kind.upsert, {
            rows: own.map(({ from, to, says }) => ({ from, to, properties: { ...says } })),
          });
        }
      });
    }
  });

const extraction = () => timed(() => articles.map(factsOf));

const rounds: { extraction: number; ours: number; bare: number }[] = [];
for (let round = 0; round < Number(values.rounds); round++) {
  rounds.push({ extraction: await extraction(), ours: await ours(), bare: await bare() });
}

process.stdout.write(
  [
    `${articles.length} articles, ${rounds.length} rounds, embedded engine, Node ${process.version}`,
    `reading and resolving, ms          ${spread(
      rounds.map((round) => round.extraction),
      0,
    )}`,
    `loading, ms                        ${spread(
      rounds.map((round) => round.ours),
      0,
    )}`,
    `bare MERGE of the same rows, ms    ${spread(
      rounds.map((round) => round.bare),
      0,
    )}`,
    `loading / bare MERGE               ${spread(
      rounds.map((round) => round.ours / round.bare),
      2,
    )}`,
    '',
  ].join('\n'),
);
