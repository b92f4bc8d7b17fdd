import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { ended, printed, run, start } from '../support/command.ts';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'xianzhi-serve-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MEMORY = { GRAPH_PATH: ':memory:', PORT: '0' };

const ask = async (url: string, query: string, variables = {}, key?: string) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as { data?: unknown }) };
};

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function healthy(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (
      await fetch(`${url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await sleep(100);
  }
  throw new Error('the server does not answer');
}

/** Has more lines written than a pipe and the buffer of the log hold: 1.5 MB. */
async function fillLog(url: string): Promise<void> {
  const path = 'x'.repeat(200);
  for (let batch = 0; batch < 90; batch++)
    await Promise.all(
      Array.from({ length: 40 }, () => fetch(`${url}/${path}`).then((response) => response.text())),
    );
}

describe('a log that cannot be written', () => {
  async function answersAndStops(port: number, child: ChildProcess): Promise<void> {
    const url = `http://127.0.0.1:${port}`;
    await healthy(url);
    await fillLog(url);
    const started = performance.now();
    expect(await ask(`${url}/graphql`, '{ stats { engine } }')).toMatchObject({ status: 200 });
    expect(performance.now() - started).toBeLessThan(2_000);
    child.kill('SIGTERM');
    const [status] = await once(child, 'exit');
    expect(status).toBe(0);
    expect(performance.now() - started).toBeLessThan(10_000);
  }

  it('as nobody reads its pipe holds nothing up', async () => {
    const port = await freePort();
    const child = spawn(process.execPath, [MAIN, 'serve', '--no-examples'], {
      env: { PATH: process.env.PATH ?? '', ...MEMORY, PORT: String(port), LOG_LEVEL: 'info' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.pause();
    await answersAndStops(port, child);
  }, 60_000);

  it('as its disk is full holds nothing up', async () => {
    const port = await freePort();
    const child = start(
      ['serve', '--no-examples'],
      { ...MEMORY, PORT: String(port), LOG_LEVEL: 'info' },
      openSync('/dev/full', 'w'),
    );
    await answersAndStops(port, child);
  }, 60_000);

  it('for a while tells how many lines are missing', async () => {
    const port = await freePort();
    const child = start(['serve', '--no-examples'], {
      ...MEMORY,
      PORT: String(port),
      LOG_LEVEL: 'info',
    });
    child.stdout?.pause();
    const url = `http://127.0.0.1:${port}`;
    await healthy(url);
    await fillLog(url);
    const told = printed(child, /"lines":(\d+),"msg":"lines of the log were dropped/u);
    child.stdout?.resume();
    expect(Number((await told)[1])).toBeGreaterThan(50);
    child.kill('SIGTERM');
    expect((await ended(child)).status).toBe(0);
  }, 60_000);
});

describe('the keys of a server', () => {
  const [old, fresh] = ['the-old-key-of-the-newsroom', 'the-new-key-of-the-newsroom'];
  const line = (name: string, key: string) =>
    `${name} ${createHash('sha256').update(key).digest('hex')} ingest\n`;
  const MUTATION = 'mutation { ingestArticles(input: { articles: [] }) { results { status } } }';

  it('are read again at SIGHUP, and stay where the file is wrong', async () => {
    const file = join(folder, 'keys');
    writeFileSync(file, line('old', old));
    const child = start(['serve', '--no-examples'], {
      ...MEMORY,
      KEYS_FILE: file,
      LOG_LEVEL: 'info',
    });
    const [, url = ''] = await printed(child, /"url":"(http:[^"]+)"/u);
    const statuses = async () => [
      (await ask(url, MUTATION, {}, old)).status,
      (await ask(url, MUTATION, {}, fresh)).status,
    ];
    expect(await statuses()).toEqual([200, 401]);
    writeFileSync(file, line('old', old) + line('new', fresh));
    const read = printed(child, /"keys":\["old","new"\]/u);
    child.kill('SIGHUP');
    await read;
    expect(await statuses()).toEqual([200, 200]);
    writeFileSync(file, 'no key at all\n');
    const refused = printed(child, /KEYS_FILE, line 1: .*the keys stay as they were/u);
    child.kill('SIGHUP');
    await refused;
    expect(await statuses()).toEqual([200, 200]);
    child.kill('SIGTERM');
    const { status, stdout } = await ended(child);
    expect(status).toBe(0);
    expect(stdout).not.toContain(fresh);
  });

  it.each([
    ['that is not there', join(folder, 'none'), 'KEYS_FILE cannot be read: ENOENT'],
    ['with a line that is none', fileURLToPath(import.meta.url), 'KEYS_FILE, line 1: '],
  ])('in a file %s end the start with a sentence', async (_what, file, message) => {
    const { status, stderr } = await run(['serve'], { ...MEMORY, KEYS_FILE: file });
    expect(status).toBe(78);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('articles that are sent to a server', () => {
  const INGEST_KEY = 'the-key-of-those-who-load';
  const MUTATION =
    'mutation ($articles: [ArticleInput!]!) { ingestArticles(input: { articles: $articles }) { results { status message } } }';
  const long = `3月1日,秦安县召开座谈会。县长王新主持会议。${'副县长李明到古城镇调研。会议审议了《秦安县防汛方案》。'.repeat(20_000)}`;

  it('are read while others are answered, and a signal is obeyed meanwhile', async () => {
    const child = start(['serve', '--no-examples'], { ...MEMORY, INGEST_KEY });
    const [, url = ''] = await printed(child, /"url":"(http:[^"]+)"/u);
    await ask(url, '{ stats { engine } }');
    const sent = ask(
      url,
      MUTATION,
      { articles: [{ id: 'long', text: long.slice(0, 600_000) }] },
      INGEST_KEY,
    );
    const times: number[] = [];
    let isOver = false;
    const over = sent.then(() => {
      isOver = true;
    });
    while (!isOver) {
      const started = performance.now();
      await ask(url, '{ stats { engine } }');
      times.push(performance.now() - started);
      await sleep(20);
    }
    await over;
    expect(await sent).toMatchObject({
      data: { ingestArticles: { results: [{ status: 'CREATED' }] } },
    });
    expect(times.length).toBeGreaterThan(5);
    expect(Math.max(...times)).toBeLessThan(2_000);
    const again = ask(
      url,
      MUTATION,
      { articles: [{ id: 'again', text: long.slice(0, 500_000) }] },
      INGEST_KEY,
    );
    void again.catch(() => undefined);
    await sleep(200);
    const started = performance.now();
    child.kill('SIGTERM');
    expect((await ended(child)).status).toBe(0);
    expect(performance.now() - started).toBeLessThan(15_000);
  }, 120_000);
});
