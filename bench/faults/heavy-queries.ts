import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { prepareGraph } from '../../src/graph/setup/open-graph.ts';
import { grouped } from '../../src/grouped.ts';
import { load } from '../../src/ingest/load/load.ts';
import { openEmbedded } from '../../src/store/embedded/embedded.ts';
import { createStore } from '../../src/store/store.ts';
import { generatedFacts, placesFor } from '../generated-facts.ts';
import { ask, quantile, startServer, told, watchWhile } from './server-process.ts';

/**
 * Sends a server on the embedded engine many requests of 14 aliases of unfiltered `coAttendance`
 * at once, and meanwhile asks for its health and for a page of meetings as another client would. Prints
 * how long these took, and what memory and threads the server has; fails where a limit that is meant to
 * hold does not, ten times over for times.
 */
const { values } = parseArgs({
  options: {
    meetings: { type: 'string', default: '30000' },
    requests: { type: 'string', default: '16' },
    /** Seconds that are watched after the last answer. */
    seconds: { type: 'string', default: '10' },
    graph: { type: 'string' },
    /** Pairs that may be counted: with more than the graph has, the queue alone has to hold. */
    pairs: { type: 'string' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'xianzhi-faults-'));
const graph = values.graph ?? join(folder, 'graph.grafeo');

/** Bytes over what it had before that the server may take. */
const MEMORY_MB = 3_000;

async function makeGraph(): Promise<void> {
  if (existsSync(graph)) return;
  const store = createStore(await openEmbedded({ path: graph }));
  await prepareGraph(store);
  let batch = [];
  for (const facts of generatedFacts(placesFor(Number(values.meetings)))) {
    batch.push(facts);
    if (batch.length < 100) continue;
    await load(store, batch);
    batch = [];
  }
  await load(store, batch);
  await store.close();
}

const QUERY = `{ ${Array.from(
  { length: 14 },
  (_, alias) =>
    `a${alias}: coAttendance(minMeetings: ${alias + 1}, first: 20) { edges { node { sharedMeetings } } }`,
).join(' ')} }`;

await makeGraph();
const server = await startServer({
  GRAPH_PATH: graph,
  ...(values.pairs !== undefined && { MAX_PAIRS: values.pairs }),
});
try {
  const isReady = async () => (await fetch(`${server.url}/readyz`)).ok;
  while (!(await isReady())) await sleep(100);
  const before = server.status('VmRSS') / 1024;
  const answering = Promise.all(
    Array.from({ length: Number(values.requests) }, (_, request) =>
      ask(server.url, QUERY, {}, { 'x-forwarded-for': `192.0.2.${request}` }),
    ),
  );
  const seen = await watchWhile(
    server.url,
    answering.then(() => sleep(Number(values.seconds) * 1_000)),
  );
  const codes = (await answering).flatMap(({ text }) =>
    Array.from(text.matchAll(/"code":"(\w+)"/gu), ([, code = '']) => code),
  );
  const counted = [...grouped(codes, (code) => code)].map(([code, all]) => `${code} ${all.length}`);
  const peak = server.status('VmHWM') / 1024;
  process.stdout.write(
    `${values.requests} requests of 14 coAttendance on ${values.meetings} meetings: errors ${counted.join(', ') || 'none'}; ` +
      `${told(seen)}; memory ${before.toFixed(0)} MB before, ${peak.toFixed(0)} at most, ` +
      `${(server.status('VmRSS') / 1024).toFixed(0)} after; ${server.status('Threads')} threads\n`,
  );
  const isSlow = quantile(seen.health, 1) > 1_000 || quantile(seen.questions, 1) > 10_000;
  if (seen.failed > 0 || isSlow || peak - before > MEMORY_MB) process.exitCode = 1;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
