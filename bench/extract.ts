import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { newsArticles } from '../tests/support/articles.ts';

/**
 * How many articles of 2 kB are read a second, everything up to the graph, in one thread and in a
 * thread a core, in turn; and whether memory stays flat over many. Articles come from a generator; the threads run what
 * `npm run build` compiled.
 */
const compiled = new URL('../dist/ingest/pool.js', import.meta.url).href;
const { openPool } = (await import(compiled)) as typeof import('../src/ingest/pool.ts');
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '4000' },
    rounds: { type: 'string', default: '3' },
    memory: { type: 'string', default: '100000' },
  },
});
const count = Number(values.articles);
const BATCH = 200;
const threads = availableParallelism();
const one = openPool(1);
const all = openPool(threads);

async function rate(pool: typeof one, from: number): Promise<number> {
  const batches = Array.from({ length: count / BATCH }, (_, index) =>
    newsArticles(BATCH, from + index * BATCH),
  );
  const started = performance.now();
  // Two batches under way, so that no thread waits for the next to be handed over.
  const queue = batches.values();
  const worker = async () => {
    for (const batch of queue) await pool.prepare(batch);
  };
  await Promise.all([worker(), worker()]);
  return count / ((performance.now() - started) / 1000);
}

const sample = newsArticles(1000, 0);
const bytes = sample.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / sample.length;
process.stdout.write(`articles of ${bytes.toFixed(0)} bytes, Node ${process.version}\n`);
await rate(one, 0);
await rate(all, 0);
for (let round = 1; round <= Number(values.rounds); round++) {
  const [single, many] = [await rate(one, round * count), await rate(all, round * count)];
  process.stdout.write(
    `round ${round}: 1 thread ${single.toFixed(0)} articles/s, ${threads} threads ${many.toFixed(0)} articles/s, ratio ${(many / single).toFixed(2)}\n`,
  );
}

const total = Number(values.memory);
for (let done = 0; done < total; done += BATCH) {
  await all.prepare(newsArticles(BATCH, done));
  if (done % (total / 10) === 0)
    process.stdout.write(
      `${done} articles: ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB\n`,
    );
}
process.stdout.write(`${total} articles: ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB\n`);
await one.close();
await all.close();
