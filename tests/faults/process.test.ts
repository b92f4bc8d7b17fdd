import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { generatedArticles } from '../support/articles.ts';
import { ended, run, start } from '../support/command.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'xianzhi-process-'));
const INGEST_KEY = 'a-key-of-this-test-only';
const MEMORY = { GRAPH_PATH: ':memory:', INGEST_KEY };
const servers: ServerProcess[] = [];

async function server(
  settings: Record<string, string> = {},
  args?: readonly string[],
): Promise<ServerProcess> {
  // With the examples it is the default graph, in a data folder of its own.
  const graph = args === undefined ? MEMORY : { XDG_DATA_HOME: mkdtempSync(join(folder, 'data-')) };
  const own = await startServer({ ...graph, INGEST_KEY, LOG_LEVEL: 'warn', ...settings }, args);
  servers.push(own);
  return own;
}

afterEach(async () => {
  for (const own of servers.splice(0)) await own.end('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

const MEETINGS =
  '{ meetings(first: 100) { edges { node { title attendees { edges { postTitle } } } } } }';

/** Asks on a connection of its own, and tells when the request has been sent. */
function askAlone({ url }: ServerProcess): { sent: Promise<unknown>; answer: Promise<string> } {
  const body = JSON.stringify({ query: MEETINGS });
  const asking = request(`${url}/graphql`, {
    method: 'POST',
    agent: new Agent({ keepAlive: false }),
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
  });
  const answer = new Promise<string>((resolve) => {
    asking.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    asking.once('response', async (response) => {
      let text = '';
      try {
        for await (const chunk of response) text += chunk;
        resolve(text.startsWith('{"data":{"meetings"') ? 'answered' : text.slice(0, 200));
      } catch (error) {
        resolve(String(error));
      }
    });
  });
  const sent = once(asking, 'finish').catch(() => undefined);
  asking.end(body);
  return { sent, answer };
}

describe('a server that gets a signal', () => {
  it('cuts off none of two hundred answers on fresh connections, and ends within 10 s', async () => {
    for (let round = 0; round < 2; round += 1) {
      const own = await server({}, []);
      await own.until(200);
      const asked = Array.from({ length: 200 }, () => askAlone(own));
      await Promise.all(asked.map(({ sent }) => sent));
      const ending = own.end();
      const answers = await Promise.all(asked.map(({ answer }) => answer));
      expect(answers.filter((answer) => answer !== 'answered')).toEqual([]);
      const end = await ending;
      expect(end.status).toBe(0);
      expect(end.milliseconds).toBeLessThan(10_000);
    }
  });

  it('cuts off no answer on connections that are kept, and keeps none', async () => {
    const own = await server({}, []);
    await own.until(200);
    await Promise.all(Array.from({ length: 50 }, () => own.ask(MEETINGS)));
    const asked = Array.from({ length: 50 }, () => own.ask(MEETINGS));
    const ending = own.end();
    for (const { status } of await Promise.all(asked)) expect(status).toBe(200);
    // The connections of `fetch` would be kept for longer than that.
    expect((await ending).milliseconds).toBeLessThan(4_000);
  });

  it('is not ready first, and takes new connections until its grace is over', async () => {
    const own = await server({ STOP_GRACE_SECONDS: '2' }, []);
    await own.until(200);
    const ending = own.end();
    await sleep(300);
    expect((await own.get('/readyz')).status).toBe(503);
    expect((await own.get('/healthz')).status).toBe(200);
    expect((await own.ask('{ stats { articles } }')).status).toBe(200);
    await sleep(2_200);
    await expect(fetch(`${own.url}/healthz`)).rejects.toThrow();
    const end = await ending;
    expect([end.status, end.milliseconds < 10_000]).toEqual([0, true]);
  });

  it('tells a client that loads which articles are in, before it ends', async () => {
    const own = await server();
    await own.until(200);
    const LOAD =
      'mutation ($articles: [ArticleInput!]!) { ingestArticles(input: { articles: $articles }) { results { status message } } }';
    const loading = own.ask(LOAD, { articles: generatedArticles(500) }, { key: INGEST_KEY });
    await sleep(600);
    const ending = own.end();
    const results = (await loading).data.ingestArticles.results as {
      status: string;
      message: string;
    }[];
    expect(results).toHaveLength(500);
    const left = results.filter(({ message }) => message === 'not loaded: the server is stopping');
    const created = results.filter(({ status }) => status === 'CREATED');
    expect(created.length + left.length).toBe(500);
    expect((await ending).status).toBe(0);
  });

  it('ends at once at a second one', async () => {
    const own = await server({ STOP_GRACE_SECONDS: '5' });
    const first = own.end();
    await sleep(200);
    const second = await own.end();
    expect([(await first).status, second.milliseconds < 1_000]).toEqual([1, true]);
  });

  it('ends while somebody sends a request for ever', async () => {
    const own = await server({}, []);
    await own.until(200);
    const { port } = new URL(own.url);
    const slow = request({
      port,
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', 'content-length': 100 },
    });
    slow.on('error', () => undefined);
    slow.write('{');
    await sleep(200);
    const end = await own.end();
    expect([end.status, end.milliseconds < 10_000]).toEqual([0, true]);
  });
});

describe('a server', () => {
  it('without keys says so at its start, and lets nobody load', async () => {
    const own = await startServer({ GRAPH_PATH: ':memory:', LOG_LEVEL: 'warn' });
    servers.push(own);
    await own.until(200);
    expect(own.log()).toMatch(/no key may ingest: ingestArticles is refused/u);
    expect(own.log()).toMatch(/no key may curate/u);
    const mutation = 'mutation { ingestArticles(input: { articles: [] }) { results { status } } }';
    expect((await own.ask(mutation, {}, { key: INGEST_KEY })).status).toBe(403);
  });

  it('with old news is ready, and tells how old they are', async () => {
    const env = { GRAPH_PATH: join(folder, 'old.grafeo') };
    await run(['ingest', '-'], env, JSON.stringify(generatedArticles(1)[0]));
    const own = await server(env);
    await own.until(200);
    const { lastIngestedAt } = (await own.ask('{ stats { lastIngestedAt } }')).data.stats;
    expect(Date.now() - Date.parse(lastIngestedAt)).toBeLessThan(60_000);
  });
});

/** What makes a process fail, some time after its start. */
function faulty(): string {
  const file = join(folder, 'faulty.mjs');
  writeFileSync(file, 'setTimeout(() => Promise.reject(new Error("nobody catches this")), 4_000);');
  return file;
}

describe('a process', () => {
  it('that meets an error which nobody catches tells it in its log, and ends with 1', async () => {
    const own = await server({ NODE_OPTIONS: `--import ${faulty()}` });
    await sleep(4_500);
    const end = await own.end();
    expect(end.status).toBe(1);
    expect(own.log()).toMatch(/"level":"fatal".*nobody catches this.*the process ends/u);
  });

  it('ends with 1 after such an error, though its log cannot be written', async () => {
    const full = start(
      ['serve', '--no-examples'],
      { ...MEMORY, PORT: '0', LOG_LEVEL: 'info', NODE_OPTIONS: `--import ${faulty()}` },
      openSync('/dev/full', 'w'),
    );
    const kill = setTimeout(() => full.kill('SIGKILL'), 10_000);
    const [status] = await once(full, 'exit');
    clearTimeout(kill);
    expect(status).toBe(1);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('that loads from a pipe which gives nothing obeys %s', async (signal, status) => {
    const path = join(folder, `${signal}.grafeo`);
    const loading = start(['ingest', '-'], { GRAPH_PATH: path });
    loading.stdin?.write(`${JSON.stringify(generatedArticles(1)[0])}\n`);
    const end = ended(loading);
    // A load that has opened its graph listens for signals, however long it took to start.
    while (!existsSync(path)) await sleep(50);
    await sleep(500);
    const started = performance.now();
    loading.kill(signal);
    expect((await end).status).toBe(status);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe('articles that are sent to a server', () => {
  it('ride over its restart, and are all in, with a summary', async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as { port: number };
    probe.close();
    const settings = { GRAPH_PATH: join(folder, 'ridden.grafeo'), PORT: String(port) };
    const first = await server(settings);
    await first.until(200);
    const path = join(folder, 'sent.jsonl');
    const lines = generatedArticles(600).map((article) => JSON.stringify(article));
    writeFileSync(path, lines.join('\n'));
    const sending = ended(start(['ingest', path, '--server', first.url], { INGEST_KEY }));
    const loaded = async (own: ServerProcess) =>
      (await own.ask('{ stats { articles } }')).data.stats.articles as number;
    while ((await loaded(first)) === 0) await sleep(50);
    await first.end();
    await sleep(1_000);
    const second = await server(settings);
    const { status, stdout, stderr } = await sending;
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /articles: \d+ created, 0 replaced, \d+ unchanged, 0 refused, 0 failed\n/u,
      ),
    });
    expect(stderr).toContain('; trying again');
    expect(await loaded(second)).toBe(600);
    const clean = { GRAPH_PATH: join(folder, 'clean.grafeo') };
    await run(['ingest', path], clean);
    await second.end();
    expect((await run(['dump'], settings)).stdout).toBe((await run(['dump'], clean)).stdout);
  });
});
