import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { CanceledError, StatementTimeoutError } from '../../src/errors.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import type { Engine } from '../../src/store/engine.ts';
import { openNeo4j } from '../../src/store/neo4j/neo4j.ts';
import { createStore } from '../../src/store/store.ts';
import { generatedArticles } from '../support/articles.ts';
import { serve } from '../support/ask.ts';
import { ended, run, start } from '../support/command.ts';
import { dumpOf, emptyGraph, engines } from '../support/graph.ts';
import { openBoltProxy } from '../support/neo4j/bolt-proxy.ts';
import { startNeo4j, type TestServer } from '../support/neo4j/start.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

/** A database of its own: others would not survive what is done to it. */
const neo4j = engines.includes('neo4j') ? await startNeo4j() : undefined;
const database = neo4j as TestServer;
const env = {
  NEO4J_URI: database?.uri ?? '',
  NEO4J_PASSWORD: 'none',
  INGEST_KEY: 'a-key-of-this-test-only',
};
const key = env.INGEST_KEY;
const folder = mkdtempSync(join(tmpdir(), 'xianzhi-faults-'));
const servers: ServerProcess[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.end('SIGKILL');
  await neo4j?.revive();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await neo4j?.stop();
});

const STATS = '{ stats { articles } }';
const LOAD =
  'mutation ($articles: [ArticleInput!]!) { ingestArticles(articles: $articles) { status message } }';

/** Ten seconds in any case, and longer than any statement may take. */
const SLOW =
  'UNWIND range(1, 2000000) AS one UNWIND range(1, 2000000) AS other WITH one, other WHERE one * other = 7 RETURN count(*) AS number';

async function server(settings: Record<string, string> = {}): Promise<ServerProcess> {
  const started = await startServer({ ...env, ...settings });
  servers.push(started);
  return started;
}

async function withEngine<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = openNeo4j({
    uri: database.uri,
    username: '',
    password: '',
    database: 'neo4j',
  });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

/** A database as a new one is: without a node, a constraint or an index. */
const emptied = () =>
  withEngine(async (engine) => {
    const write = (cypher: string) => engine.transact((query) => query(cypher, {}));
    await write('MATCH (node) DETACH DELETE node');
    for (const kind of ['CONSTRAINT', 'INDEX']) {
      const rows = (await engine.read(`SHOW ${kind}ES YIELD name`.replace('TES', 'TS'), {})) as {
        name: string;
      }[];
      for (const { name } of rows) await write(`DROP ${kind} ${name} IF EXISTS`);
    }
  });

const dumpOfDatabase = () => withEngine((engine) => dumpOf(createStore(engine)));

async function dumpOfCleanLoad(articles: readonly object[]): Promise<string[]> {
  const clean = await emptyGraph('embedded');
  await ingest(clean, articles);
  const lines = await dumpOf(clean);
  await clean.close();
  return lines;
}

function fileOf(name: string, articles: readonly object[]): string {
  const path = join(folder, name);
  writeFileSync(path, articles.map((article) => JSON.stringify(article)).join('\n'));
  return path;
}

/** Begins a load, and waits until the database has more than so many articles of it. */
const loadedSome = <T>(begin: () => T, articles = 0) =>
  withEngine(async (engine) => {
    const count = async () => {
      const rows = await engine.read('MATCH (article:Article) RETURN count(article) AS number', {});
      return (rows as { number: number }[])[0]?.number ?? 0;
    };
    expect(await count()).toBe(0);
    const begun = { load: begin() };
    while ((await count()) <= articles) await sleep(5);
    return begun;
  });

/** Statements that the database runs at the moment. */
const running = () =>
  withEngine(async (engine) => {
    const rows = await engine.read(
      'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS "2000000" AND NOT currentQuery CONTAINS "SHOW" RETURN count(*) AS number',
      {},
    );
    return (rows as { number: number }[])[0]?.number;
  });

describe.runIf(neo4j !== undefined)('a database', () => {
  it('that is absent at the start is waited for: not ready, no address in answers, ready within 10 s of it', async () => {
    database.signal('SIGKILL');
    const own = await server();
    expect((await own.get('/healthz')).status).toBe(200);
    expect((await own.get('/readyz')).status).toBe(503);
    const answer = await own.ask(STATS);
    expect(answer).toMatchObject({
      status: 503,
      retryAfter: '2',
      errors: [
        {
          message: 'The graph cannot be reached at the moment: try again.',
          extensions: { code: 'SERVICE_UNAVAILABLE' },
        },
      ],
    });
    expect(answer.milliseconds).toBeLessThan(10_000);
    expect(JSON.stringify(answer)).not.toContain('127.0.0.1');
    expect((await own.get('/readyz')).status).toBe(503);
    await database.restart();
    expect(await own.until(200)).toBeLessThan(10_000);
    expect(await own.ask(STATS)).toMatchObject({ status: 200, data: { stats: { articles: 0 } } });
    const told = own.log().match(/ECONNREFUSED.*the graph is not ready; trying again/gu);
    expect(told).toHaveLength(1);
  });

  it('that is killed under fifty questions gives each an answer, and is used again without a leak', async () => {
    const own = await server();
    await own.until(200);
    const asked = Array.from({ length: 50 }, async (_, index) => {
      await sleep(index * 10);
      return own.ask(STATS);
    });
    await sleep(200);
    database.signal('SIGKILL');
    for (const answer of await Promise.all(asked)) {
      expect(answer.milliseconds).toBeLessThan(10_000);
      if (answer.status !== 200)
        expect(answer.errors?.[0]?.extensions?.code).toBe('SERVICE_UNAVAILABLE');
    }
    // Known to be gone, it is not waited for.
    expect((await own.ask(STATS)).milliseconds).toBeLessThan(1_000);
    await database.restart();
    expect(await own.until(200)).toBeLessThan(5_000);
    const again = await Promise.all(Array.from({ length: 100 }, () => own.ask(STATS)));
    expect(again.filter(({ status }) => status === 200)).toHaveLength(100);
    expect(own.log()).toContain('the database is there again');
    expect((await own.end()).status).toBe(0);
  });

  it('that is restarted while nobody asks answers the next hundred questions', async () => {
    const own = await server();
    await own.until(200);
    await Promise.all(Array.from({ length: 20 }, () => own.ask(STATS)));
    database.signal('SIGKILL');
    await database.restart();
    const answers = await Promise.all(Array.from({ length: 100 }, () => own.ask(STATS)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(100);
  });

  it('that hangs is gone within 5 s, is not waited for then, and is used within 5 s of going on', async () => {
    const own = await server();
    await own.until(200);
    database.signal('SIGSTOP');
    try {
      const readiness = own.get('/readyz');
      const questions = await Promise.all(Array.from({ length: 20 }, () => own.ask(STATS)));
      for (const answer of questions) {
        expect(answer.status).toBe(503);
        expect(answer.milliseconds).toBeLessThan(10_000);
      }
      expect(await readiness).toMatchObject({ status: 503 });
      expect((await readiness).milliseconds).toBeLessThan(5_500);
      expect((await own.ask(STATS)).milliseconds).toBeLessThan(1_000);
    } finally {
      database.signal('SIGCONT');
    }
    expect(await own.until(200)).toBeLessThan(5_000);
    expect(await own.ask(STATS)).toMatchObject({ status: 200 });
  });

  it('that hangs does not keep a server that gets a signal', async () => {
    const own = await server();
    await own.until(200);
    database.signal('SIGSTOP');
    try {
      const asked = own.ask(STATS).catch(() => undefined);
      await sleep(200);
      const end = await own.end();
      expect(end.status).toBe(0);
      expect(end.milliseconds).toBeLessThan(10_000);
      await asked;
      // Nor one that is only starting.
      const starting = await server();
      await sleep(500);
      expect((await starting.end()).milliseconds).toBeLessThan(10_000);
    } finally {
      database.signal('SIGCONT');
    }
  });

  it.each([
    ['hangs', 'SIGSTOP'],
    ['is killed', 'SIGKILL'],
  ] as const)(
    'that %s ends a load within 10 s, with one line and what is done; the next run completes it',
    async (_what, signal) => {
      await emptied();
      const articles = generatedArticles(400);
      const path = fileOf('load.jsonl', articles);
      const { load: end } = await loadedSome(() => ended(start(['ingest', path], env)));
      database.signal(signal);
      const started = performance.now();
      const { status, stderr, stdout } = await end;
      expect(performance.now() - started).toBeLessThan(10_000);
      database.signal('SIGCONT');
      if (signal === 'SIGKILL') await database.restart();
      expect(status).toBe(75);
      expect(stderr.split('\n').filter((line) => line.startsWith('xianzhi:'))).toHaveLength(1);
      expect(stderr).toMatch(
        /xianzhi: Neo4j (?:at bolt:\S+ (?:does not answer|cannot be reached)|was lost)/u,
      );
      expect(stdout).toMatch(
        /articles: \d+ created, 0 updated, 0 unchanged, 0 failed; the rest is not loaded: run it again/u,
      );
      const again = await run(['ingest', path], env);
      expect(again).toMatchObject({ status: 0, stdout: expect.stringContaining(' 0 failed\n') });
      expect(await dumpOfDatabase()).toEqual(await dumpOfCleanLoad(articles));
    },
  );

  it('that hangs does not keep a load that gets a signal', async () => {
    const loading = start(['ingest', fileOf('signal.jsonl', generatedArticles(600, 5_000))], env);
    const end = ended(loading);
    await sleep(1_500);
    database.signal('SIGSTOP');
    try {
      await sleep(300);
      const started = performance.now();
      loading.kill('SIGTERM');
      expect((await end).status).toBe(143);
      expect(performance.now() - started).toBeLessThan(5_000);
    } finally {
      database.signal('SIGCONT');
    }
  });

  it('that dies under a mutation: its answer tells at once which articles are in', async () => {
    await emptied();
    const own = await server();
    await own.until(200);
    const articles = generatedArticles(500);
    // With more than the first transaction, that one has been told to the server.
    const { load } = await loadedSome(() => own.ask(LOAD, { articles }, { key }), 100);
    database.signal('SIGKILL');
    const started = performance.now();
    const answer = await load;
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(answer.status).toBe(200);
    const results: { status: string; message: string | null }[] = answer.data.ingestArticles;
    expect(results).toHaveLength(500);
    const told = (beginning: string) =>
      results.filter(({ message }) => message?.startsWith(beginning) === true).length;
    const created = results.filter(({ status }) => status === 'CREATED').length;
    expect(created).toBeGreaterThan(0);
    expect(created + told('not loaded: ') + told('may be loaded: ')).toBe(500);
    expect(told('not loaded: ')).toBeGreaterThan(0);
    await database.restart();
    await own.until(200);
    const { articles: stored } = (await own.ask(STATS)).data.stats;
    expect(stored).toBeGreaterThanOrEqual(created);
    expect(stored).toBeLessThanOrEqual(created + told('may be loaded: '));
    // Nothing goes on behind the answer.
    await sleep(1_000);
    expect((await own.ask(STATS)).data.stats.articles).toBe(stored);
  });

  it('that is empty takes twelve servers at once', async () => {
    await emptied();
    const all = await Promise.all(Array.from({ length: 12 }, () => server()));
    for (const own of all) await own.until(200, 60_000);
    for (const own of all) expect((await own.ask(STATS)).status).toBe(200);
  });

  it('without constraints takes three loaders and a mutation side by side, and holds what one load gives', async () => {
    await emptied();
    const articles = generatedArticles(300);
    const parts = [articles.slice(0, 200), articles.slice(100), articles.slice(50, 250)];
    const loads = parts.map((part, index) =>
      run(['ingest', fileOf(`side-${index}.jsonl`, part)], env),
    );
    const own = await server();
    await own.until(200, 60_000);
    const sent = own.ask(LOAD, { articles: articles.slice(120, 220) }, { key });
    for (const load of await Promise.all(loads)) expect(load).toMatchObject({ status: 0 });
    expect((await sent).data.ingestArticles).toHaveLength(100);
    for (const { status } of (await sent).data.ingestArticles)
      expect(status).toMatch(/CREATED|UNCHANGED/u);
    expect(await dumpOfDatabase()).toEqual(await dumpOfCleanLoad(articles));
  });

  it('whose network swallows everything for a while answers within 5 s of its healing', async () => {
    const proxy = await openBoltProxy(database.port);
    const own = await server({ NEO4J_URI: `bolt://127.0.0.1:${proxy.port}` });
    await own.until(200);
    proxy.hold();
    const during = await Promise.all(Array.from({ length: 60 }, () => own.ask(STATS)));
    for (const { status, milliseconds } of during) {
      expect(status).toBe(503);
      expect(milliseconds).toBeLessThan(10_000);
    }
    await sleep(2_000);
    proxy.heal();
    expect(await own.until(200)).toBeLessThan(5_000);
    const after = await Promise.all(Array.from({ length: 100 }, () => own.ask(STATS)));
    expect(after.filter(({ status }) => status === 200)).toHaveLength(100);
    proxy.hold();
    const end = await own.end();
    expect([end.status, end.milliseconds < 10_000]).toEqual([0, true]);
    await proxy.close();
  });

  it('with more to do than it has connections answers five hundred questions, or says that it is busy', async () => {
    const own = await server();
    await own.until(200);
    const answers = await Promise.all(Array.from({ length: 500 }, () => own.ask(STATS)));
    for (const { status, errors, retryAfter } of answers)
      if (status !== 200) {
        expect(errors?.[0]?.extensions?.code).toBe('SERVICE_UNAVAILABLE');
        expect([status, retryAfter]).toEqual([503, '2']);
      }
    const times = answers.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
    expect(times[494]).toBeLessThan(6_000);
  });

  it('ends a statement that takes too long, once, and others go on', async () => {
    await withEngine(async (engine) => {
      const started = performance.now();
      const slow = engine.read(SLOW, {});
      slow.catch(() => undefined);
      await sleep(500);
      expect(await running()).toBe(1);
      expect(await engine.read('RETURN 1 AS one', {})).toEqual([{ one: 1 }]);
      await expect(slow).rejects.toThrow(StatementTimeoutError);
      expect(performance.now() - started).toBeLessThan(8_500);
      await sleep(1_000);
      expect(await running()).toBe(0);
    });
  });

  it('ends a statement within 2 s whose client has hung up', async () => {
    await withEngine(async (engine) => {
      const alone = new AbortController();
      const read = engine.read(SLOW, {}, { signal: alone.signal });
      read.catch(() => undefined);
      await sleep(500);
      expect(await running()).toBe(1);
      alone.abort();
      await expect(read).rejects.toThrow(CanceledError);
      const store = createStore(engine);
      const own = await serve({
        ...store,
        read: (_statement, _params, { signal } = {} as never) =>
          engine.read(SLOW, {}, { signal }) as never,
      });
      const hangUp = new AbortController();
      const asked = fetch(`${own.url}/graphql?query=${encodeURIComponent(STATS)}`, {
        signal: hangUp.signal,
      });
      asked.catch(() => undefined);
      await sleep(500);
      expect(await running()).toBe(1);
      hangUp.abort();
      await sleep(2_000);
      expect(await running()).toBe(0);
      await own.close();
    });
  });
});
