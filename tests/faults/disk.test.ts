import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { GraphDamagedError } from '../../src/errors.ts';
import { openEmbedded } from '../../src/store/embedded/embedded.ts';
import { generatedArticles } from '../support/articles.ts';
import { ended, printed, run, start } from '../support/command.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../examples/articles', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'xianzhi-disk-'));
const INGEST_KEY = 'a-key-of-those-who-load';
const READ_KEY = 'a-key-of-those-who-read';
const servers: ServerProcess[] = [];
let graphs = 0;

/** The settings of a graph of its own, in a folder of its own. */
function freshGraph(): { GRAPH_PATH: string } {
  graphs += 1;
  mkdirSync(join(folder, String(graphs)));
  return { GRAPH_PATH: join(folder, String(graphs), 'graph.grafeo') };
}

async function server(settings: Record<string, string>): Promise<ServerProcess> {
  const own = await startServer({ LOG_LEVEL: 'info', INGEST_KEY, READ_KEY, ...settings });
  servers.push(own);
  await own.until(200);
  return own;
}

/** All files below a folder with their digests. */
const filesOf = (path: string) =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(path, name)).isFile())
    .sort()
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(path, name)))
        .digest('hex'),
    ]);

function articlesFile(count: number): string {
  const path = join(folder, `articles-${count}.jsonl`);
  const lines = generatedArticles(count).map((article) => JSON.stringify(article));
  writeFileSync(path, lines.join('\n'));
  return path;
}

/** Runs `xianzhi` with a bound on the size of each file, in kB: what a full disk is to one that writes. */
function runWithin(kilobytes: number, args: readonly string[], env: Record<string, string>) {
  const command = `ulimit -S -f ${kilobytes}; exec "$0" "$@"`;
  const child = spawn('bash', ['-c', command, process.execPath, MAIN, ...args], {
    env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  return child;
}

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const dump = async (env: { GRAPH_PATH: string }) => {
  const { status, stdout } = await run(['dump'], env);
  expect(status).toBe(0);
  return stdout;
};

afterEach(async () => {
  for (const own of servers.splice(0)) await own.end('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a disk that is full', () => {
  it('ends a load at the first commit that fails, with its own error; the next run completes it', async () => {
    const path = articlesFile(250);
    const env = freshGraph();
    const { status, stdout, stderr } = await ended(runWithin(1_500, ['ingest', path], env));
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/graph\.grafeo cannot be written: File too large/u);
    expect(stdout).toMatch(
      /articles: \d+ created, 0 replaced, 0 unchanged, 0 refused, 0 failed; the rest is not loaded: run it again\n/u,
    );
    expect((await run(['ingest', path], env)).status).toBe(0);
    const clean = freshGraph();
    await run(['ingest', path], clean);
    expect(await dump(env)).toBe(await dump(clean));
  });

  it('is told once by a server, which goes on answering, takes no articles, and takes them again when there is room', async () => {
    const env = freshGraph();
    const child = runWithin(1_500, ['serve', '--no-examples'], { ...env, PORT: '0', INGEST_KEY });
    let log = '';
    child.stdout.on('data', (chunk) => {
      log += chunk;
    });
    while (!/"url":"http/u.test(log)) await sleep(50);
    const [, url = ''] = /"url":"(http:[^"]+)"/u.exec(log) ?? [];
    const post = async (query: string, variables = {}) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          authorization: `Bearer ${INGEST_KEY}`,
        },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as { data?: unknown }) };
    };
    const LOAD =
      'mutation ($articles: [ArticleInput!]!) { ingestArticles(input: { articles: $articles }) { results { status message } } }';
    const ready = (path: string) => fetch(new URL(path, url)).then(({ status }) => status);
    while ((await ready('/readyz')) !== 200) await sleep(50);
    const first = (await post(LOAD, { articles: generatedArticles(400) })) as {
      data: { ingestArticles: { results: { status: string; message: string | null }[] } };
    };
    const created = first.data.ingestArticles.results.filter(
      ({ status }) => status === 'CREATED',
    ).length;
    const left = first.data.ingestArticles.results.filter(
      ({ message }) => message === 'not loaded: the graph cannot be written',
    ).length;
    expect([created > 0, left > 0, created + left]).toEqual([true, true, 400]);
    for (let attempt = 0; attempt < 3; attempt += 1)
      expect(await post(LOAD, { articles: generatedArticles(1) })).toMatchObject({
        status: 503,
        errors: [{ message: 'The graph cannot be written at the moment.' }],
      });
    expect(await post('{ stats { articles } }')).toMatchObject({
      data: { stats: { articles: created } },
    });
    expect([await ready('/readyz'), await ready('/readyz/writes')]).toEqual([200, 503]);
    expect(log.match(/the graph cannot be written"/gu)).toHaveLength(1);
    execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited']);
    await sleep(5_200);
    expect(await post(LOAD, { articles: generatedArticles(400) })).toMatchObject({ status: 200 });
    expect(await post('{ stats { articles } }')).toMatchObject({
      data: { stats: { articles: 400 } },
    });
    expect(await ready('/readyz/writes')).toBe(200);
    expect(log).toContain('the graph can be written again');
    child.kill('SIGTERM');
    expect((await ended(child)).status).toBe(0);
  });
});

it('that is full at the moment of closing leaves a graph that opens again, with all of it', async () => {
  const { GRAPH_PATH: path } = freshGraph();
  const module = new URL('../../src/store/embedded/embedded.ts', import.meta.url);
  // Fills the log up to a hundred bytes below the limit: a short note has no room any more.
  const script = `
    import { readdirSync, statSync } from 'node:fs';
    const { openEmbedded } = await import('${module}');
    const engine = await openEmbedded({ path: '${path}' });
    const log = () => readdirSync('${path}.wal').reduce((sum, name) => sum + statSync('${path}.wal/' + name).size, 0);
    const write = (text) => engine.transact((query) => query('CREATE (:Official {name: $text})', { text }));
    const before = log();
    await write('x');
    const overhead = log() - before - 1;
    await write('x'.repeat(64 * 1024 - 100 - log() - overhead));
    await engine.close();
  `;
  const command = 'ulimit -S -f 64; exec npx tsx --input-type=module --eval "$0"';
  execFileSync('bash', ['-c', command, script], { stdio: 'pipe' });
  expect(existsSync(`${path}.wal`)).toBe(true);
  const engine = await openEmbedded({ path });
  const rows = await engine.read('MATCH (official:Official) RETURN count(*) AS number', {});
  expect(rows).toEqual([{ number: 2 }]);
  await engine.close();
  expect(existsSync(`${path}.wal`)).toBe(false);
});

describe('the file of a graph', () => {
  it('copied without its log is refused, and copied with it is whole', async () => {
    const env = freshGraph();
    const own = await server(env);
    const { GRAPH_PATH: path } = env;
    await run(['ingest', EXAMPLES, '--server', own.url], { INGEST_KEY });
    const [alone, both] = [freshGraph(), freshGraph()];
    copyFileSync(path, alone.GRAPH_PATH);
    copyFileSync(path, both.GRAPH_PATH);
    cpSync(`${path}.wal`, `${both.GRAPH_PATH}.wal`, { recursive: true });
    await own.end();
    for (const command of [['dump'], ['ingest', EXAMPLES], ['serve']]) {
      const { status, stderr } = await run(command, alone);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^xianzhi: .* was copied without its log, the folder .*\.wal.*\n$/u);
    }
    expect(await dump(both)).toBe(await dump(env));
  });

  it('with more or less in it than after its last commit is refused', async () => {
    const { GRAPH_PATH: path } = freshGraph();
    const engine = await openEmbedded({ path });
    await engine.transact((query) => query("CREATE (:Official {id: 'one'})", {}));
    await engine.close();
    // What is written by another program leaves no note.
    const { default: grafeo } = await import('@grafeo-db/js');
    const db = grafeo.GrafeoDB.create(path);
    await db.executeCypher('MATCH (note:Commit) SET note.nodes = 7, note.epoch = note.epoch + 1');
    db.close();
    await expect(openEmbedded({ path })).rejects.toThrow(GraphDamagedError);
    await expect(openEmbedded({ path, readOnly: true })).rejects.toThrow(
      'it has 1 nodes and 0 relationships, and after the last commit had 7 and 0',
    );
  });

  it.each([0, 10_000, 100_000])(
    'cut to %i bytes is refused in one line, and left as it is',
    async (bytes) => {
      const env = freshGraph();
      await run(['ingest', EXAMPLES], env);
      truncateSync(env.GRAPH_PATH, bytes);
      const before = filesOf(join(env.GRAPH_PATH, '..'));
      for (const command of [['dump'], ['serve']]) {
        const { status, stderr } = await run(command, env);
        expect(status).not.toBe(0);
        expect(stderr.trim().split('\n')).toHaveLength(1);
      }
      expect(filesOf(join(env.GRAPH_PATH, '..'))).toEqual(before);
    },
  );

  it.each(['/proc/self/graph.grafeo', '/dev/full', EXAMPLES])(
    'cannot be %s, which ends a server at once with one sentence',
    async (GRAPH_PATH) => {
      const started = performance.now();
      const { status, stderr } = await run(['serve'], { GRAPH_PATH, PORT: '0' });
      expect([status, stderr.trim().split('\n').length]).toEqual([78, 1]);
      expect(stderr).toContain(`GRAPH_PATH ${GRAPH_PATH} cannot be a graph: `);
      expect(performance.now() - started).toBeLessThan(15_000);
    },
  );

  it('that another process has open is left as it is, and named with the process', async () => {
    const env = freshGraph();
    await run(['ingest', EXAMPLES], env);
    const own = await server(env);
    const before = filesOf(join(env.GRAPH_PATH, '..'));
    for (const command of [['dump'], ['ingest', EXAMPLES], ['serve']]) {
      const { status, stderr } = await run(command, env);
      expect(status).toBe(75);
      expect(stderr).toContain(`is open in process ${own.pid} since`);
    }
    expect(filesOf(join(env.GRAPH_PATH, '..'))).toEqual(before);
  });

  it('and its folder are as before after dump, articles, export and backup, also beside a log', async () => {
    const env = freshGraph();
    const own = await server(env);
    await run(['ingest', EXAMPLES, '--server', own.url], { INGEST_KEY });
    await own.end('SIGKILL');
    const before = filesOf(join(env.GRAPH_PATH, '..'));
    expect(before.length).toBeGreaterThan(2);
    expect((await dump(env)).split('\n').length).toBeGreaterThan(100);
    expect((await run(['articles'], env)).stdout.trim().split('\n')).toHaveLength(8);
    expect((await run(['export', '--format', 'csv', join(folder, 'exported')], env)).status).toBe(
      0,
    );
    expect((await run(['backup', join(folder, 'killed.backup')], env)).status).toBe(0);
    expect(filesOf(join(env.GRAPH_PATH, '..'))).toEqual(before);
    const restored = freshGraph();
    expect((await run(['restore', join(folder, 'killed.backup')], restored)).status).toBe(0);
    expect(await dump(restored)).toBe(await dump(env));
  });

  it('that may only be read is served, and takes no articles', async ({ skip }) => {
    const env = freshGraph();
    await run(['ingest', EXAMPLES], env);
    // The superuser may write everything.
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { status } = spawnSync(process.execPath, [MAIN, '--version'], user);
    if (status !== 0) skip('another user cannot read this checkout');
    chmodSync(folder, 0o755);
    chmodSync(env.GRAPH_PATH, 0o444);
    chmodSync(join(env.GRAPH_PATH, '..'), 0o555);
    const child = spawn(process.execPath, [MAIN, 'serve'], {
      ...user,
      env: { ...env, PORT: '0', INGEST_KEY, LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [, url = ''] = await printed(child, /"url":"(http:[^"]+)\/graphql"/u);
    const get = (path: string) => fetch(`${url}${path}`);
    while ((await get('/readyz')).status !== 200) await sleep(50);
    expect(await (await get('/readyz')).json()).toEqual({ status: 'ready', writes: 'refused' });
    const answer = await get(`/graphql?query=${encodeURIComponent('{ stats { articles } }')}`);
    expect(await answer.json()).toEqual({ data: { stats: { articles: 8 } } });
    child.kill('SIGTERM');
    expect((await ended(child)).status).toBe(0);
    chmodSync(join(env.GRAPH_PATH, '..'), 0o755);
  });

  it('that is not there is not made by what only reads', async () => {
    const env = freshGraph();
    for (const command of [['dump'], ['articles'], ['backup', join(folder, 'none.backup')]]) {
      const { status, stderr } = await run(command, env);
      expect([status, stderr]).toEqual([
        78,
        `xianzhi: GRAPH_PATH names no graph: ${env.GRAPH_PATH} does not exist\n`,
      ]);
    }
    expect(readdirSync(join(env.GRAPH_PATH, '..'))).toEqual([]);
  });

  it('takes in its log while it is open, so that it stays short', async () => {
    const { GRAPH_PATH: path } = freshGraph();
    const engine = await openEmbedded({ path });
    const text = '县政府第三次常务扩大会议'.repeat(3_000);
    for (let batch = 0; batch < 60; batch += 1)
      await engine.transact((query) =>
        query('UNWIND range(1, 10) AS number CREATE (:Article {text: $text})', { text }),
      );
    await sleep(1_000);
    const log = readdirSync(`${path}.wal`).map((name) => statSync(join(`${path}.wal`, name)).size);
    // 65 MB were written.
    expect(log.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(20_000_000);
    await engine.close();
    expect(existsSync(`${path}.wal`)).toBe(false);
  });
});

describe('a backup', () => {
  it('of a running server is of one moment, while articles are loaded and questions are answered', async () => {
    const env = freshGraph();
    const own = await server(env);
    const loading = run(['ingest', articlesFile(500), '--server', own.url], { INGEST_KEY });
    const file = join(folder, 'live.backup');
    for (let round = 0; round < 2; round += 1) {
      await sleep(700);
      const made = run(['backup', file, '--server', own.url], { READ_KEY });
      expect((await own.ask('{ stats { articles } }')).status).toBe(200);
      expect(await made).toMatchObject({ status: 0, stderr: '' });
      const restored = freshGraph();
      expect(await run(['restore', file], restored)).toMatchObject({ status: 0, stderr: '' });
      // Whole transactions: the graph of the articles that it has is that of a load of these alone.
      const articles = await run(['articles'], restored);
      const again = freshGraph();
      await run(['ingest', '-'], again, articles.stdout);
      expect(await dump(restored)).toBe(await dump(again));
    }
    expect((await loading).status).toBe(0);
    await own.end();
    expect(readdirSync(join(env.GRAPH_PATH, '..'))).toEqual(['graph.grafeo']);
  });

  it('needs a key with the right to read', async () => {
    const own = await server(freshGraph());
    expect((await fetch(`${own.url}/backup`)).status).toBe(401);
    const authorization = `Bearer ${INGEST_KEY}`;
    expect((await fetch(`${own.url}/backup`, { headers: { authorization } })).status).toBe(403);
    const file = join(folder, 'refused.backup');
    const { status, stderr } = await run(['backup', file, '--server', own.url], {
      READ_KEY: 'not-the-key-of-this-server',
    });
    const left = readdirSync(folder).filter((name) => name.startsWith('refused.backup'));
    expect([status, left]).toEqual([78, []]);
    expect(stderr).toContain('does not accept READ_KEY as a key that may read');
  });

  it.each([
    ['is cut', (bytes: Buffer) => bytes.subarray(0, -5_000), 'it has '],
    ['has another byte', (bytes: Buffer) => bytes.fill(7, 20_000, 20_001), 'its bytes are not'],
    ['is another file', () => Buffer.from('PK\u0003\u0004'), 'is no backup of xianzhi'],
    ['is empty', () => Buffer.alloc(0), 'is no backup of xianzhi'],
  ])('that %s is refused, and makes no graph', async (_what, damage, why) => {
    const env = freshGraph();
    await run(['ingest', EXAMPLES], env);
    const file = join(folder, 'damaged.backup');
    await run(['backup', file], env);
    writeFileSync(file, damage(readFileSync(file)));
    const target = freshGraph();
    const { status, stderr } = await run(['restore', file], target);
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toContain(why);
    expect(readdirSync(join(target.GRAPH_PATH, '..'))).toEqual([]);
  });

  it('takes away what a process that was killed left of one, and of no other process', async () => {
    const env = freshGraph();
    await run(['ingest', EXAMPLES], env);
    const file = join(folder, 'again.backup');
    const { pid: dead } = spawnSync('true');
    const [left, others] = [`${file}.${dead}-1.part`, `${file}.1-1.part`];
    for (const part of [left, others]) writeFileSync(part, 'half of a backup');
    expect(await run(['backup', file], env)).toMatchObject({ status: 0, stderr: '' });
    expect([existsSync(left), existsSync(others), existsSync(file)]).toEqual([false, true, true]);
  });

  it.each([
    ['the graph itself', (path: string) => path],
    ['a file that is none', () => file('notes.txt', 'notes')],
    ['a device', () => '/dev/null'],
    ['a folder', () => folder],
    ['standard output', () => '-'],
    ['a folder that is not there', () => join(folder, 'none', 'x')],
  ])('into %s is refused, and all stays as it was', async (_what, target) => {
    const env = freshGraph();
    await run(['ingest', EXAMPLES], env);
    const before = filesOf(join(env.GRAPH_PATH, '..'));
    const { status, stderr } = await run(['backup', target(env.GRAPH_PATH)], env);
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(filesOf(join(env.GRAPH_PATH, '..'))).toEqual(before);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('replaces no graph, and a failed one no backup', async () => {
    const env = freshGraph();
    await run(['ingest', EXAMPLES], env);
    const file = join(folder, 'kept.backup');
    await run(['backup', file], env);
    const refused = await run(['restore', file], env);
    expect([refused.status, refused.stderr]).toEqual([
      78,
      `xianzhi: ${env.GRAPH_PATH} is there already: move it away, or name another graph with GRAPH_PATH\n`,
    ]);
    const before = readFileSync(file);
    const full = await ended(runWithin(100, ['backup', file], env));
    expect(full.status).not.toBe(0);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith('kept.backup.'))).toEqual([]);
  });
});

describe('an export', () => {
  it('that a signal ends leaves no file', async () => {
    const env = freshGraph();
    await run(['ingest', articlesFile(800)], env);
    for (const [signal, status] of [
      ['SIGTERM', 143],
      ['SIGINT', 130],
    ] as const) {
      const target = join(folder, `export-${signal}`);
      const exporting = start(['export', '--format', 'csv', target], env);
      const end = ended(exporting);
      while (!existsSync(target) || readdirSync(target).length === 0) await sleep(5);
      exporting.kill(signal);
      expect((await end).status).toBe(status);
      expect(readdirSync(target)).toEqual([]);
    }
  });
});
