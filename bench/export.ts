import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generatedArticles } from '../tests/support/articles.ts';

/**
 * What `xianzhi export` takes in memory and time: articles from a generator are loaded into an
 * embedded graph, and each format is written twice, for the engine reads a property of a graph into
 * memory when it is first asked for. Runs what `npm run build` compiled.
 */
const { values } = parseArgs({ options: { articles: { type: 'string', default: '100000' } } });
const count = Number(values.articles);
const folder = mkdtempSync(join(tmpdir(), 'xianzhi-bench-'));
process.env.GRAPH_PATH = join(folder, 'graph.grafeo');

function* lines(): Generator<string> {
  for (let from = 0; from < count; from += 1_000) {
    for (const article of generatedArticles(Math.min(1_000, count - from), from))
      yield `${JSON.stringify(article)}\n`;
  }
}

/** The greatest memory of this process while something runs, and how long it takes. */
async function measured(work: () => Promise<unknown>): Promise<{ peak: number; seconds: number }> {
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const started = performance.now();
  await work();
  clearInterval(look);
  return { peak: peak / 1e6, seconds: (performance.now() - started) / 1_000 };
}

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const articles = join(folder, 'articles.jsonl');
await pipeline(Readable.from(lines()), createWriteStream(articles));
execFileSync(process.execPath, [program, 'ingest', articles], { stdio: 'ignore' });

const compiled = new URL('../dist/cli/export.js', import.meta.url).href;
const { runExport } = (await import(compiled)) as typeof import('../src/cli/export.ts');
for (const format of ['csv', 'xlsx', 'graphml', 'gexf', 'jsonld']) {
  for (const turn of ['first', 'again']) {
    const before = process.memoryUsage().rss / 1e6;
    const { peak, seconds } = await measured(() =>
      runExport(join(folder, format), { format, json: false }),
    );
    process.stdout.write(
      `${format}, ${turn}: ${seconds.toFixed(1)} s, ${before.toFixed(0)} MB before, ${peak.toFixed(0)} MB at most\n`,
    );
  }
}
rmSync(folder, { recursive: true, force: true });
