import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { prepareGraph } from '../src/graph/setup/open-graph.ts';
import { eachChunk } from '../src/ingest/load/chunk.ts';
import { load } from '../src/ingest/load/load.ts';
import { openEmbedded } from '../src/store/embedded/embedded.ts';
import { createStore } from '../src/store/store.ts';
import { importIntoNeo4j } from '../tests/support/neo4j/import.ts';
import { generatedFacts, placesFor } from './generated-facts.ts';
import { spread } from './spread.ts';

/**
 * How many relationships a second a first load brings: `xianzhi export --format neo4j-admin` out of an
 * embedded graph, as `npm run build` compiled it, then Neo4j's own importer, both as a user starts
 * them. The ordinary load into the embedded graph is told beside it.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '3' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'xianzhi-bench-'));
const graph = join(folder, 'graph.grafeo');
const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const BATCH = 500;

async function seconds(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}

async function fill(): Promise<void> {
  const store = createStore(await openEmbedded({ path: graph }));
  await prepareGraph(store);
  const all = [...generatedFacts(placesFor(Number(values.articles)))];
  await eachChunk(all, (batch) => load(store, batch), BATCH);
  await store.close();
}

const files = join(folder, 'import');
function relationshipsWritten(): number {
  const manifest = JSON.parse(readFileSync(join(files, 'manifest.json'), 'utf8'));
  return manifest.files
    .filter(({ name }: { name: string }) => /^[A-Z_]+\.csv$/u.test(name))
    .reduce((sum: number, { rows }: { rows: number }) => sum + rows, 0);
}

try {
  const loading = await seconds(fill);
  const rounds: { exporting: number; importing: number }[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const exporting = await seconds(() =>
      execFileSync(process.execPath, [program, 'export', '--format', 'neo4j-admin', files], {
        env: { ...process.env, GRAPH_PATH: graph },
        stdio: 'ignore',
      }),
    );
    let home: string | undefined;
    const importing = await seconds(() => {
      home = importIntoNeo4j(files);
    });
    if (home === undefined) throw new Error('The benchmark needs Maven and Java 21 or newer.');
    rmSync(home, { recursive: true });
    rounds.push({ exporting, importing });
  }
  const count = relationshipsWritten();
  const rates = (times: readonly number[]) =>
    spread(
      times.map((time) => count / time),
      0,
    );
  process.stdout.write(`${count} relationships, ${rounds.length} rounds, Node ${process.version}, relationships a second
ordinary load into the embedded graph   ${(count / loading).toFixed(0)}
export out of it                        ${rates(rounds.map(({ exporting }) => exporting))}
the importer                            ${rates(rounds.map(({ importing }) => importing))}
export and importer together            ${rates(rounds.map(({ exporting, importing }) => exporting + importing))}
`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
