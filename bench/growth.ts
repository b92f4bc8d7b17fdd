import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import type { ArticleFacts } from '../src/graph/claims/facts.ts';
import { prepareGraph } from '../src/graph/setup/open-graph.ts';
import { load } from '../src/ingest/load/load.ts';
import { openNeo4j } from '../src/store/neo4j/neo4j.ts';
import { createStore } from '../src/store/store.ts';
import { NEO4J_VERSION } from '../tests/support/neo4j/java.ts';
import { startNeo4j } from '../tests/support/neo4j/start.ts';
import { generatedFacts, placesFor } from './generated-facts.ts';
import { medianOf, openClient } from './http-client.ts';
import { operations } from './operations.ts';
import { replan } from './replan.ts';
import { startOurs } from './servers.ts';
import { figure } from './spread.ts';

/**
 * What an answer costs when the graph grows by counties: one graph, loaded on and on, and at each size
 * the same questions. Says too how fast it was loaded and in how much memory, and how soon a server
 * is ready on it. Prints a table after each size and writes it to bench/GROWTH.md.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '20000,200000,1000000' },
    seconds: { type: 'string', default: '3' },
    short: { type: 'boolean', default: false },
  },
});
const sizes = (values.short ? '210,420' : values.sizes).split(',').map(Number);
const seconds = values.short ? 0.1 : Number(values.seconds);
const BATCH = 100;

// V8 lets garbage pile up where it may: 280 MB so, and 160 MB with this, at some tenth of the speed.
setFlagsFromString('--optimize-for-size');

interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: object;
}

const counts = (groupBy: string, asked = 'meetings', page = '') => ({
  name: `counts by ${groupBy}${asked === 'meetings' ? '' : `, ${asked}`}${page && ', totalCount'}`,
  query: `{ meetingCounts(groupBy: [${groupBy}], first: 20) { ${page} edges { node { ${asked} keys { value label } } } } }`,
  variables: {},
});

const questions: readonly Question[] = [
  ...operations,
  {
    name: 'a page by date',
    query: '{ meetings(first: 20) { edges { node { id title date } } } }',
    variables: {},
  },
  counts('COUNTY'),
  counts('TYPE'),
  counts('YEAR'),
  counts('COUNTY, YEAR'),
  counts('COUNTY, TYPE, YEAR'),
  counts('COUNTY', 'meetings', 'totalCount'),
  counts('MONTH'),
  counts('YEAR', 'officials'),
  {
    name: 'all meetings, totalCount',
    query: '{ meetings(first: 20) { totalCount edges { node { id } } } }',
    variables: {},
  },
  {
    name: 'unfiltered coAttendance',
    query: '{ coAttendance(first: 20) { edges { node { sharedMeetings } } } }',
    variables: {},
  },
];

interface Size {
  readonly meetings: number;
  readonly loaded: { readonly perSecond: number; readonly megabytes: number };
  readonly start: { readonly milliseconds: number; readonly megabytes: number };
  readonly milliseconds: ReadonlyMap<string, number | string>;
}

/** What each size cost beside its answers. */
const costs: readonly (readonly [name: string, of: (size: Size) => number])[] = [
  ['articles loaded a second since the size before', ({ loaded }) => loaded.perSecond],
  ['memory of the loading process, MB', ({ loaded }) => loaded.megabytes],
  ['start of a server until it answers, ms', ({ start }) => start.milliseconds],
  ['its memory before the first request, MB', ({ start }) => start.megabytes],
];

const database = await startNeo4j();
if (database === undefined) throw new Error('The benchmark needs Maven and Java 21 or newer.');
const { uri } = database;
const store = createStore(openNeo4j({ uri, username: '', password: '', database: 'neo4j' }));
const measured: Size[] = [];
try {
  await prepareGraph(store);
  const facts = generatedFacts(placesFor(Math.max(...sizes)));
  let meetings = 0;
  for (const size of sizes) {
    const loaded = await loadUpTo(facts, size - meetings);
    meetings = size;
    await replan(uri);
    measured.push({ meetings, loaded, ...(await measure()) });
    const report = reportOf(measured);
    process.stdout.write(`${report}\n`);
    if (!values.short) writeFileSync(new URL('GROWTH.md', import.meta.url), report);
  }
} finally {
  await store.close();
  await database.stop();
}

/** Loads so many articles more; answers how many a second, and the greatest memory of this process. */
async function loadUpTo(facts: Generator<ArticleFacts>, articles: number): Promise<Size['loaded']> {
  const started = performance.now();
  let megabytes = 0;
  for (let done = 0; done < articles; ) {
    const batch: ArticleFacts[] = [];
    while (batch.length < BATCH && done + batch.length < articles) {
      const { value } = facts.next();
      if (value) batch.push(value as ArticleFacts);
    }
    await load(store, batch);
    done += batch.length;
    megabytes = Math.max(megabytes, process.memoryUsage().rss / 1e6);
    if (done % 10_000 === 0) {
      const perSecond = (done * 1_000) / (performance.now() - started);
      process.stderr.write(`${done} articles, ${perSecond.toFixed(0)} a second\n`);
    }
  }
  return { perSecond: (articles * 1_000) / (performance.now() - started), megabytes };
}

async function measure(): Promise<Pick<Size, 'start' | 'milliseconds'>> {
  const begun = performance.now();
  const server = await startOurs(uri);
  const start = { milliseconds: performance.now() - begun, megabytes: server.megabytes() };
  const client = openClient(server.url);
  const milliseconds = new Map<string, number | string>();
  try {
    for (const { name, query, variables } of questions) {
      const body = JSON.stringify({ query, variables });
      // Asked thrice before: the first is planned, and what comes again is compiled.
      const first = await client.ask('/graphql', body);
      const { errors } = JSON.parse(first) as { errors?: { extensions?: { code?: string } }[] };
      if (errors !== undefined) {
        milliseconds.set(name, errors[0]?.extensions?.code ?? 'error');
        continue;
      }
      for (const _warm of [1, 2]) await client.ask('/graphql', body);
      milliseconds.set(name, await medianOf(() => client.ask('/graphql', body), seconds));
    }
  } finally {
    client.close();
    await server.stop();
  }
  return { start, milliseconds };
}

function reportOf(all: readonly Size[]): string {
  const [cpu] = cpus();
  const row = (name: string, cells: readonly (number | string)[], last = '') =>
    `| ${[name, ...cells.map(shown), last].join(' | ')} |`;
  const growth = (cells: readonly (number | string)[]) => {
    const [first, last] = [cells[0], cells.at(-1)];
    return typeof first === 'number' && typeof last === 'number' ? (last / first).toFixed(2) : '–';
  };
  const rows = questions.map(({ name }) => {
    const cells = all.map(({ milliseconds }) => milliseconds.get(name) ?? '–');
    return row(`${name}, ms`, cells, growth(cells));
  });
  return `# The price of growth

\`npx tsx bench/growth.ts\`: one graph, grown by counties, some nine attendances a meeting and one article each; medians of ${seconds} s
of one client that asks again and again. Neo4j ${NEO4J_VERSION}, Node ${process.version}, ${availableParallelism()} cores (${cpu?.model.trim()}) shared by
database, server and client. The last column is the greatest size over the least. A word in the place of a number is the code of
the error that came instead.

| | ${all.map(({ meetings }) => `${meetings.toLocaleString('en')} meetings`).join(' | ')} | growth |
|---|${all.map(() => '---|').join('')}---|
${rows.join('\n')}
${costs.map(([name, of]) => row(name, all.map(of))).join('\n')}
`;
}

function shown(value: number | string): string {
  return typeof value === 'string' ? value : figure(value);
}
