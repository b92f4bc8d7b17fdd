import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { createStore } from '../../src/store/store.ts';
import { generatedArticles } from '../support/articles.ts';
import { ended, run, start } from '../support/command.ts';
import { dumpOf, emptyGraph } from '../support/graph.ts';
import { type OwnDatabase, startOwnDatabase } from '../support/neo4j/own-database.ts';

const started = await startOwnDatabase();
const { database, env, server, withEngine } = (started ?? {}) as OwnDatabase;
const key = env?.INGEST_KEY;
const folder = mkdtempSync(join(tmpdir(), 'xianzhi-loads-'));

afterAll(() => rmSync(folder, { recursive: true }));

const STATS = '{ stats { articles } }';
const LOAD =
  'mutation ($articles: [ArticleInput!]!) { ingestArticles(input: { articles: $articles }) { results { status message } } }';

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

describe.runIf(started !== undefined)('a load into a database', () => {
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
        /articles: \d+ created, 0 replaced, 0 unchanged, 0 refused, 0 failed; the rest is not loaded: run it again/u,
      );
      const again = await run(['ingest', path], env);
      expect(again).toMatchObject({ status: 0, stdout: expect.stringContaining(' 0 failed\n') });
      expect(await dumpOfDatabase()).toEqual(await dumpOfCleanLoad(articles));
    },
  );

  it('that hangs does not keep a load that gets a signal', async () => {
    await emptied();
    const path = fileOf('signal.jsonl', generatedArticles(3_000, 5_000));
    // A load that has begun listens for signals, however long a new database takes for its first statements.
    const { load } = await loadedSome(() => {
      const loading = start(['ingest', path], env);
      return { loading, end: ended(loading) };
    });
    const { loading, end } = load;
    database.signal('SIGSTOP');
    try {
      await sleep(300);
      const started = performance.now();
      loading.kill('SIGTERM');
      expect((await end).status).toBe(143);
      expect(performance.now() - started).toBeLessThan(15_000);
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
    const results: { status: string; message: string | null }[] =
      answer.data.ingestArticles.results;
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
    expect((await sent).data.ingestArticles.results).toHaveLength(100);
    for (const { status } of (await sent).data.ingestArticles.results)
      expect(status).toMatch(/CREATED|UNCHANGED/u);
    expect(await dumpOfDatabase()).toEqual(await dumpOfCleanLoad(articles));
  });
});
