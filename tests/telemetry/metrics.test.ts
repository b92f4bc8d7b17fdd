import { execFileSync } from 'node:child_process';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareGraph } from '../../src/graph/setup/open-graph.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { openEmbedded } from '../../src/store/embedded/embedded.ts';
import { queueReads } from '../../src/store/statement-queue.ts';
import { createStore, type GraphStore } from '../../src/store/store.ts';
import { createMetrics, type Metrics } from '../../src/telemetry/metrics.ts';
import { exampleArticles } from '../support/articles.ts';
import { KEY, serve, type TestServer } from '../support/ask.ts';
import { emptyEngine, engines } from '../support/graph.ts';
import { findPython } from '../support/python.ts';
import { startServer } from '../support/server-process.ts';

const python = findPython();
const NAMED =
  'query Named { meetings(first: 5) { edges { node { id attendees(first: 2) { edges { node { name } } } } } } }';

let metrics: Metrics;
let store: GraphStore;
let server: TestServer;

beforeAll(async () => {
  metrics = createMetrics({
    operations: new Set(['Named']),
    paths: new Set(['/graphql', '/readyz']),
  });
  const engine = queueReads(await openEmbedded({ path: ':memory:' }), {
    statements: 4,
    waitMs: 1_000,
    runMs: 5_000,
  });
  store = createStore(engine, metrics.observe);
  await prepareGraph(store);
  server = await serve(store, {
    onRequest: metrics.onRequest,
    async ingest(articles) {
      const outcomes = await ingest(store, articles);
      metrics.onLoad({ outcomes, milliseconds: 5 });
      return outcomes;
    },
    settings: { REQUESTS_PER_MINUTE: 1_000_000 },
  });
  metrics.addGauges(
    {
      server: () => ({
        executions: 1,
        subscriptions: 2,
        caches: { documents: { entries: 3, bytes: 4 } },
      }),
      engineName: 'embedded',
      engine: () => store.usage?.(),
      states: () => ({ database_up: true, ready: true, writable: false }),
      loadsPending: () => 5,
      droppedLines: () => 6,
    },
    '1.2.3',
  );
  await server.ask(
    'mutation ($articles: [ArticleInput!]!) { ingestArticles(input: { articles: $articles }) { results { status } } }',
    { articles: await exampleArticles() },
    KEY,
  );
});
afterAll(async () => {
  await server.close();
  await store.close();
});

/** The samples of the page: `name{label="value"}` and its value. */
async function samples(): Promise<Map<string, number>> {
  const { text } = await metrics.page();
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [
        line.slice(0, line.lastIndexOf(' ')),
        Number(line.slice(line.lastIndexOf(' ') + 1)),
      ]),
  );
}

/** How much the samples of some work grow, those that stay left out. */
async function growth(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await samples();
  await work();
  const after = await samples();
  return Object.fromEntries(
    [...after]
      .map(([name, value]) => [name, value - (before.get(name) ?? 0)] as const)
      .filter(([name, change]) => change !== 0 && name.startsWith('xianzhi_')),
  );
}

describe('metrics', () => {
  it('count requests by operation and code, and statements by name', async () => {
    const grown = await growth(async () => {
      await server.ask(NAMED);
      await server.ask(NAMED);
      await server.ask('{ nothing }');
    });
    expect(grown).toMatchObject({
      'xianzhi_graphql_requests_total{operation="Named",type="query",code="OK"}': 2,
      'xianzhi_graphql_requests_total{operation="none",type="none",code="GRAPHQL_VALIDATION_FAILED"}': 1,
      'xianzhi_graphql_request_duration_seconds_count{operation="Named",type="query"}': 2,
      xianzhi_graphql_request_cost_entries_count: 2,
      'xianzhi_http_requests_total{path="/graphql",status="200"}': 3,
      'xianzhi_statement_duration_seconds_count{statement="meeting/page"}': 2,
    });
  });

  it('count articles by outcome and by warning, and loads', async () => {
    expect(Object.fromEntries(await samples())).toMatchObject({
      'xianzhi_articles_total{outcome="CREATED"}': 8,
      'xianzhi_loads_total{result="whole"}': 1,
      'xianzhi_loads_total{result="stopped"}': 0,
      'xianzhi_article_warnings_total{warning="NO_MEETING"}': expect.any(Number),
      xianzhi_load_duration_seconds_count: 1,
    });
    const grown = await growth(() =>
      server.ask(
        'mutation { ingestArticles(input: { articles: [{text: "天气晴。"}] }) { results { status } } }',
        {},
        KEY,
      ),
    );
    expect(grown).toMatchObject({
      'xianzhi_articles_total{outcome="CREATED"}': 1,
      'xianzhi_article_warnings_total{warning="NO_MEETING"}': 1,
    });
  });

  it('show what the server has to do and keeps at the moment', async () => {
    expect(Object.fromEntries(await samples())).toMatchObject({
      'xianzhi_build_info{version="1.2.3",engine="embedded"}': 1,
      xianzhi_statements_running: 0,
      xianzhi_statements_waiting: 0,
      xianzhi_executions_running: 1,
      xianzhi_subscriptions: 2,
      'xianzhi_cache_entries{cache="documents"}': 3,
      'xianzhi_cache_bytes{cache="documents"}': 4,
      xianzhi_loads_pending: 5,
      xianzhi_log_lines_dropped_total: 6,
      xianzhi_database_up: 1,
      xianzhi_ready: 1,
      xianzhi_writable: 0,
      process_resident_memory_bytes: expect.any(Number),
      nodejs_eventloop_lag_p99_seconds: expect.any(Number),
    });
  });

  const refusals: readonly [limit: string, work: () => Promise<unknown>][] = [
    [
      'cost',
      () =>
        server.ask(
          '{ meetings(first: 100) { edges { node { attendees(first: 100) { edges { node { meetings(first: 100) { totalCount edges { cursor } } } } } } } } }',
        ),
    ],
    [
      'depth',
      () =>
        server.ask(
          `{ ${'meetings { edges { node { attendees { edges { node { '.repeat(3)} id ${'} } } } } } '.repeat(3)} }`,
        ),
    ],
    [
      'aliases',
      () =>
        server.ask(
          `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: stats { engine }`).join(' ')} }`,
        ),
    ],
    [
      'rootFields',
      () => server.ask(`{ ${Array.from({ length: 21 }, () => 'stats { engine }').join(' ')} }`),
    ],
    ['tokens', () => server.ask(`{ ${'__typename '.repeat(1_001)} }`)],
    ['characters', () => server.ask(`{ __typename } # ${'x'.repeat(65_536)}`)],
    [
      'variables',
      () => server.ask('{ __typename }', { list: Array.from({ length: 1_001 }, () => 0) }),
    ],
    [
      'jsonDepth',
      () => server.ask('{ __typename }', { deep: JSON.parse('['.repeat(70) + ']'.repeat(70)) }),
    ],
    [
      'bodyBytes',
      () =>
        fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: ' '.repeat(1_100_000),
        }),
    ],
  ];

  it.each(refusals)('count what the limit %s refuses', async (limit, work) => {
    const grown = await growth(work);
    expect(grown[`xianzhi_refused_total{limit="${limit}"}`]).toBe(1);
  });

  it('have no label whose values a client can multiply', async () => {
    const odd = async (n: number) => {
      await server.ask(`query Odd${n} { meetings(first: 1) { edges { cursor } } }`);
      await server.ask(
        `query { meetings(first: ${n % 7}) { edges { node { attendees(first: ${n % 5}) { totalCount } } } } }`,
      );
      await fetch(`${server.url}/path-${n}`, { method: n % 2 === 0 ? 'GET' : 'PUT' });
      await fetch(`${server.url}/graphql?query={odd${n}}`);
      await server.ask(`subscription Odd${n} { odd }`);
    };
    // All pages of the nested question once.
    for (let n = 0; n < 35; n += 1) await odd(n);
    const own = async () =>
      [...(await samples()).keys()].filter((name) => name.startsWith('xianzhi_'));
    const before = await own();
    for (let n = 35; n < 85; n += 1) await odd(n);
    expect((await own()).filter((name) => !before.includes(name))).toEqual([]);
    expect((await metrics.page()).text).not.toMatch(/[Oo]dd|path-/u);
  });

  it('count a request whose client went away without an answer', async () => {
    const grown = await growth(async () => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      socket.write(
        'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
      socket.destroy();
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(grown['xianzhi_http_requests_total{path="/graphql",status="499"}']).toBe(1);
  });

  it.runIf(python !== undefined)(
    'are a page that the Python client of Prometheus parses, with names by its conventions',
    async () => {
      const { text, type } = await metrics.page();
      expect(type).toMatch(/^text\/plain; version=0\.0\.4/u);
      const script = [
        'import json, sys',
        'from prometheus_client.parser import text_string_to_metric_families',
        'print(json.dumps([[f.name, f.type, len(f.documentation), len(f.samples)] for f in text_string_to_metric_families(sys.stdin.read())]))',
      ].join('\n');
      const families: [string, string, number, number][] = JSON.parse(
        execFileSync(python ?? '', ['-c', script], { input: text, encoding: 'utf8' }),
      );
      const own = families.filter(([name]) => name.startsWith('xianzhi_'));
      expect(own.length).toBeGreaterThan(20);
      for (const [name, kind, help] of own) {
        expect(help, name).toBeGreaterThan(10);
        // Base units: seconds and bytes. The parser takes `_total` off the names of counters.
        expect(name, name).not.toMatch(/_(?:ms|milliseconds|kb|mb|total)$/u);
        if (kind === 'counter') expect(text).toContain(`${name}_total`);
      }
    },
  );
});

describe('the port of metrics', () => {
  it('serves /metrics and nothing else, and the port of strangers has none', async () => {
    const own = await startServer({ GRAPH_PATH: ':memory:', METRICS_PORT: '0' });
    await own.until(200);
    const [, url = ''] = /"metrics":"(http:[^"]+)"/u.exec(own.log()) ?? [];
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/u);
    await own.ask('query Stats { stats { articles } }');
    const page = await (await fetch(url)).text();
    expect(page).toContain('xianzhi_ready 1');
    expect(page).toContain('xianzhi_database_up 1');
    expect(page).toMatch(/xianzhi_statement_duration_seconds_count\{statement="stats\/graph"\} 1/u);
    expect((await fetch(url.replace('/metrics', '/graphql'))).status).toBe(404);
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
    expect((await own.get('/metrics')).status).toBe(404);
    expect((await own.end()).status).toBe(0);
  });

  it('is not there without METRICS_PORT, and one that is taken ends the start with a sentence', async () => {
    const off = await startServer({ GRAPH_PATH: ':memory:' });
    expect(off.log()).not.toContain('"metrics"');
    const port = new URL(off.url).port;
    const { run } = await import('../support/command.ts');
    const end = await run(['serve'], { GRAPH_PATH: ':memory:', PORT: '0', METRICS_PORT: port });
    expect(end.stderr.trim().split('\n')).toHaveLength(1);
    expect(end.stderr).toMatch(/METRICS_HOST and METRICS_PORT cannot be used: .*EADDRINUSE/u);
    expect(end.status).toBe(78);
    expect((await off.end()).status).toBe(0);
  });
});

describe.runIf(engines.includes('neo4j'))('the connections to Neo4j', () => {
  it('are counted while statements and transactions have them, and given back', async () => {
    const engine = await emptyEngine('neo4j');
    const used = () => engine.usage?.().connections?.used;
    expect(engine.usage?.().connections).toEqual({ used: 0, most: 50 });
    const SLOW = 'UNWIND range(1, 300000) AS one RETURN max(one * one) AS most';
    const reads = [1, 2, 3].map(() => engine.read(SLOW, {}));
    const write = engine.transact(async (run) => {
      await run('RETURN 1 AS one', {});
      expect(used()).toBeGreaterThanOrEqual(1);
    });
    expect(used()).toBe(4);
    await Promise.all([...reads, write]);
    await expect(engine.read('THIS IS NO CYPHER', {})).rejects.toThrow();
    expect(used()).toBe(0);
    await engine.close();
  });
});
