import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { prepareGraph } from '../../src/graph/setup/open-graph.ts';
import { grouped } from '../../src/grouped.ts';
import { load } from '../../src/ingest/load/load.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { createStore } from '../../src/store/store.ts';
import { generatedFacts, placesFor } from '../generated-facts.ts';

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
    seconds: { type: 'string', default: '30' },
    graph: { type: 'string' },
    /** Pairs that may be counted: more than the graph has, so that the queue has to hold. */
    pairs: { type: 'string', default: '400000' },
  },
});
const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'xianzhi-faults-'));
const graph = values.graph ?? join(folder, 'graph.grafeo');

async function makeGraph(): Promise<void> {
  if (existsSync(graph)) return;
  const store = createStore(openEmbedded({ path: graph }));
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

async function start(): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [main, 'serve'], {
    env: {
      ...process.env,
      GRAPH_PATH: graph,
      PORT: '0',
      LOG_LEVEL: 'silent',
      TRUST_PROXY: 'loopback',
      MAX_PAIRS: values.pairs,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of child.stdout ?? []) {
    printed += chunk;
    const [url] = /http:\/\/[\w.:]+/u.exec(printed) ?? [];
    if (url !== undefined) return { child, url };
  }
  throw new Error(`no address: ${printed}`);
}

function statusOf(child: ChildProcess, name: string): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(new RegExp(`^${name}:\\s*(\\d+)`, 'mu').exec(status)?.[1]);
}

const ALIASES = Array.from(
  { length: 14 },
  (_, alias) =>
    `a${alias}: coAttendance(minMeetings: ${alias + 1}, first: 20) { edges { node { sharedMeetings } } }`,
).join(' ');

const attack = (url: string, request: number) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `192.0.2.${request}` },
    body: JSON.stringify({ query: `{ ${ALIASES} }` }),
  }).then(async (response) => ({ status: response.status, text: await response.text() }));

async function timed(times: number[], work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  await work();
  times.push(performance.now() - started);
}

const most = (times: readonly number[]) => Math.round(Math.max(...times));

await makeGraph();
const { child, url } = await start();
try {
  const small = () =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.1' },
      body: JSON.stringify({
        query: '{ meetings(first: 20) { edges { node { id title date } } } stats { articles } }',
      }),
    }).then((response) => response.json() as Promise<{ errors?: unknown }>);
  const health = () => fetch(`${url}/healthz`).then((response) => response.text());
  while ((await small()).errors !== undefined) await new Promise((r) => setTimeout(r, 100));
  const before = statusOf(child, 'VmRSS') / 1024;
  const [healthTimes, smallTimes]: [number[], number[]] = [[], []];
  let failed = 0;
  let isOver = false;
  const attacking = Promise.all(
    Array.from({ length: Number(values.requests) }, (_, request) => attack(url, request)),
  );
  const asking = (async () => {
    while (!isOver) {
      await timed(healthTimes, health);
      await timed(smallTimes, async () => {
        if ((await small()).errors !== undefined) failed += 1;
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  const answers = await attacking;
  await new Promise((resolve) => setTimeout(resolve, Number(values.seconds) * 1_000));
  isOver = true;
  await asking;
  const codes = grouped(
    answers.flatMap(({ text }) =>
      Array.from(text.matchAll(/"code":"(\w+)"/gu), ([, code = '']) => code),
    ),
    (code) => code,
  );
  const counted = [...codes].map(([code, all]) => `${code} ${all.length}`).join(', ');
  const memory = statusOf(child, 'VmHWM') / 1024;
  process.stdout.write(
    `${values.requests} requests of 14 coAttendance on ${values.meetings} meetings: ` +
      `errors: ${counted || 'none'}; ` +
      `health at most ${most(healthTimes)} ms, others' questions at most ${most(smallTimes)} ms (${smallTimes.length} asked, ${failed} failed); ` +
      `memory ${before.toFixed(0)} MB before, ${memory.toFixed(0)} at most, ${(statusOf(child, 'VmRSS') / 1024).toFixed(0)} after; ` +
      `${statusOf(child, 'Threads')} threads\n`,
  );
  if (
    failed > 0 ||
    most(healthTimes) > 1_000 ||
    most(smallTimes) > 10_000 ||
    memory - before > 3_000
  )
    process.exitCode = 1;
} finally {
  child.kill('SIGTERM');
  await once(child, 'exit');
  rmSync(folder, { recursive: true, force: true });
}
