import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedArticles } from '../support/articles.ts';
import { ended, run, start } from '../support/command.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/articles', import.meta.url));
const READ_KEY = 'a-key-of-this-test-to-read';
const INGEST_KEY = 'a-key-of-this-test-to-load';
const folder = mkdtempSync(join(tmpdir(), 'xianzhi-copies-'));
const graph = { GRAPH_PATH: join(folder, 'graph.grafeo') };
let server: ServerProcess;
/** What the graph itself gave, before the server had it. */
const own: Record<string, string> = {};

beforeAll(async () => {
  await run(['ingest', EXAMPLES], graph);
  for (const command of ['dump', 'articles']) own[command] = (await run([command], graph)).stdout;
  await run(['export', '--format', 'csv', join(folder, 'own')], graph);
  await run(['export', '--format', 'neo4j-admin', join(folder, 'own-admin')], graph);
  // An answer of the API is bounded; a copy is not one.
  server = await startServer({ ...graph, READ_KEY, INGEST_KEY, MAX_ANSWER_BYTES: '1000' });
  await server.until(200);
});
afterAll(async () => {
  await server.end();
  rmSync(folder, { recursive: true });
});

const filesOf = (name: string) =>
  Object.fromEntries(
    readdirSync(join(folder, name))
      .sort()
      .map((file) => [file, readFileSync(join(folder, name, file), 'utf8')]),
  );

describe('a copy of a running server', () => {
  it.each(['dump', 'articles'])('%s is the same as that of its graph', async (command) => {
    expect(await run([command, '--server', server.url], { READ_KEY })).toEqual({
      status: 0,
      stdout: own[command],
      stderr: '',
    });
    const output = join(folder, `${command}.jsonl`);
    expect(await run([command, '--server', server.url, '--output', output], { READ_KEY })).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(output, 'utf8')).toBe(own[command]);
  });

  it.each([
    ['csv', 'own'],
    ['neo4j-admin', 'own-admin'],
  ])('export --format %s writes the same files', async (format, expected) => {
    const target = `sent-${format}`;
    const sent = ['export', '--server', server.url, '--format', format, '--json'];
    const { status, stdout } = await run([...sent, join(folder, target)], { READ_KEY });
    expect(status).toBe(0);
    expect(filesOf(target)).toEqual(filesOf(expected));
    const told = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(told.every(({ file, rows }) => file in filesOf(target) && rows >= 0)).toBe(true);
  });

  it('export of a part takes the same flags, and names what names nothing', async () => {
    const target = join(folder, 'part');
    const flags = ['export', '--server', server.url, '--format', 'csv', target];
    const { stdout } = await run([...flags, '--within', '安徽省', '--type', 'WORK'], { READ_KEY });
    expect(stdout).toMatch(/^meetings\.csv: [01]$/mu);
    const manifest = JSON.parse(readFileSync(join(target, 'manifest.json'), 'utf8'));
    expect(manifest.filter).toEqual({ within: '安徽省', type: ['WORK'] });
    expect(await run([...flags, '--county', '秦岸县'], { READ_KEY })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^xianzhi: export cannot be called so: --county: .*秦岸县/u),
    });
  });

  it('needs a key that may read, and says how to set one where the server has none', async () => {
    const command = ['dump', '--server', server.url];
    expect(await run(command)).toMatchObject({
      status: 78,
      stderr: expect.stringContaining('--server needs READ_KEY'),
    });
    expect(await run(command, { READ_KEY: INGEST_KEY })).toMatchObject({
      status: 78,
      stderr: expect.stringContaining('needs a key with the right to read; yours has it not'),
    });
    const keyless = await startServer({ GRAPH_PATH: ':memory:' });
    await keyless.until(200);
    expect(await run(['dump', '--server', keyless.url], { READ_KEY })).toMatchObject({
      status: 78,
      stderr: expect.stringContaining('Its operator sets READ_KEY, or KEYS_FILE'),
    });
    await keyless.end();
  });

  it.each([
    ['cut', (response: ServerResponse) => setTimeout(() => response.destroy(), 50)],
    ['ended as if it were whole', (response: ServerResponse) => response.end()],
    ['of fewer lines', (response: ServerResponse) => response.end('de":"b"}\n{"end":3}\n')],
  ])('that is %s ends with 75, and leaves the file that was there', async (_what, end) => {
    const cutting = createServer((_request, response) => {
      response.writeHead(200);
      response.write('{"node":"a"}\n{"no');
      end(response);
    });
    await new Promise<void>((resolve) => void cutting.listen(0, '127.0.0.1', resolve));
    const { port } = cutting.address() as { port: number };
    const output = join(folder, 'there.jsonl');
    writeFileSync(output, 'before');
    const url = `http://127.0.0.1:${port}`;
    expect(await run(['dump', '--server', url, '--output', output], { READ_KEY })).toMatchObject({
      status: 75,
      stderr: expect.stringContaining('stopped before all was sent'),
    });
    expect(readFileSync(output, 'utf8')).toBe('before');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    cutting.close();
  });

  it('replaces what a link leads to, and nothing that is no file', async () => {
    const [target, link, pipe] = ['target.jsonl', 'link.jsonl', 'pipe'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    writeFileSync(target, 'before');
    symlinkSync(target, link);
    const command = ['dump', '--server', server.url, '--output'];
    expect((await run([...command, link], { READ_KEY })).status).toBe(0);
    expect(readFileSync(target, 'utf8')).toBe(own.dump);
    execFileSync('mkfifo', [pipe]);
    expect(await run([...command, pipe], { READ_KEY })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('is there already, and is no file'),
    });
  });

  it('is asked for by GET alone, with parameters that there are', async () => {
    const ask = async (path: string, method = 'GET') => {
      const headers = { authorization: `Bearer ${READ_KEY}` };
      const response = await fetch(`${server.url}${path}`, { method, headers });
      return [response.status, await response.text()];
    };
    expect(await ask('/dump', 'POST')).toEqual([405, expect.stringContaining('by GET')]);
    expect(await ask('/export?format=csv&contry=1')).toEqual([
      400,
      expect.stringContaining('there is no parameter contry'),
    ]);
    expect(await ask('/export')).toEqual([400, expect.stringContaining('--format')]);
    expect(await ask('/dump')).toEqual([200, own.dump]);
  });

  it('whose client has gone keeps no file open', async () => {
    const open = () =>
      readdirSync(`/proc/${server.pid}/fd`).filter((name) => {
        try {
          return readlinkSync(`/proc/${server.pid}/fd/${name}`).includes('.part');
        } catch {
          return false;
        }
      }).length;
    for (let round = 0; round < 5; round += 1) {
      const gone = new AbortController();
      const headers = { authorization: `Bearer ${READ_KEY}` };
      const response = await fetch(`${server.url}/backup`, { headers, signal: gone.signal });
      await response.body?.getReader().read();
      gone.abort();
      await sleep(200);
    }
    expect(open()).toBe(0);
  });

  it('writes no file outside of the folder that it is told', async () => {
    const hostile = createServer((_request, response) => {
      const piece = JSON.stringify({ file: '../gone.csv', rows: 1, text: 'x' });
      response.end(`${piece}\n{"end":1}\n`);
    });
    await new Promise<void>((resolve) => void hostile.listen(0, '127.0.0.1', resolve));
    const { port } = hostile.address() as { port: number };
    const target = join(folder, 'deep', 'er');
    const url = `http://127.0.0.1:${port}`;
    const { status } = await run(['export', '--server', url, '--format', 'csv', target], {
      READ_KEY,
    });
    expect([status, existsSync(join(folder, 'deep', 'gone.csv'))]).toEqual([1, false]);
    hostile.close();
  });
});

describe('forget --server', () => {
  it('removes articles with the key that may load, and says which id none has', async () => {
    const command = ['forget', '--json', '--server', server.url, 'ganzi-study', 'never-there'];
    expect(await run(command)).toMatchObject({
      status: 78,
      stderr: expect.stringContaining('--server needs INGEST_KEY'),
    });
    const { status, stdout } = await run(command, { INGEST_KEY });
    expect(status).toBe(2);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { state: 'forgotten', id: 'ganzi-study' },
      { state: 'refused', id: 'never-there', message: 'no article has this id' },
    ]);
  });
});

describe('a copy that a signal ends', () => {
  it('says how much was printed, and leaves no file', async () => {
    const many = { GRAPH_PATH: join(folder, 'many.grafeo') };
    const path = join(folder, 'many.jsonl');
    const lines = generatedArticles(600).map((article) => JSON.stringify(article));
    writeFileSync(path, lines.join('\n'));
    await run(['ingest', path], many);
    const printing = start(['dump'], many);
    // Nobody reads further: what is printed waits.
    if (printing.stdout !== null) await once(printing.stdout, 'readable');
    printing.kill('SIGINT');
    const { status, stderr } = await ended(printing);
    expect([status, stderr]).toEqual([
      130,
      expect.stringMatching(/^xianzhi: stopped by SIGINT: \d+ lines were printed\n$/u),
    ]);
    const target = join(folder, 'cut');
    const exporting = start(['export', '--format', 'csv', target], many);
    while (!(existsSync(target) && readdirSync(target).length > 0)) await sleep(5);
    exporting.kill('SIGTERM');
    expect(await ended(exporting)).toMatchObject({
      status: 143,
      stderr: expect.stringContaining('stopped by SIGTERM: no file was written'),
    });
    expect(existsSync(target) ? readdirSync(target) : []).toEqual([]);
  });
});
