import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { isSupportedNeo4j } from '../../src/cli/doctor.ts';
import { run } from '../support/command.ts';
import { startServer } from '../support/server-process.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/articles', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'xianzhi-doctor-'));
const graph = { GRAPH_PATH: join(folder, 'graph.grafeo'), PORT: '0' };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('doctor', () => {
  it('finds nothing bad before a first start, and makes nothing', async () => {
    const { status, stdout } = await run(['doctor'], {
      ...graph,
      GRAPH_PATH: join(folder, 'new', 'graph.grafeo'),
    });
    expect([status, stdout]).toEqual([0, expect.not.stringMatching(/^bad/mu)]);
    for (const line of [
      /^good {2}Node: \d+/mu,
      /^good {2}embedded engine: runs on /mu,
      /^note {2}graph: .*graph\.grafeo is not there yet: `serve` and `ingest` make it$/mu,
      /^good {2}disk: [\d.]+ GB free in /mu,
      /^note {2}keys: no key may ingest, .*: set INGEST_KEY or KEYS_FILE$/mu,
      /^good {2}port: any on 127\.0\.0\.1$/mu,
    ])
      expect(stdout).toMatch(line);
  });

  it('tells the format and the articles of a graph, and which server has it', async () => {
    await run(['ingest', EXAMPLES], graph);
    expect((await run(['doctor'], graph)).stdout).toMatch(
      /^good {2}graph: .*graph\.grafeo, format 7, 8 articles$/mu,
    );
    const server = await startServer(graph);
    expect((await run(['doctor'], graph)).stdout).toMatch(
      new RegExp(
        `^note {2}graph: .* is open in process ${server.pid} .*--server ${server.url}`,
        'mu',
      ),
    );
    await server.end();
  });

  it('says what to do about settings, a graph of another format, and a port that is taken', async () => {
    expect(await run(['doctor'], { PORT: 'abc' })).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^bad {3}settings: .*\n +PORT must be a whole number/mu),
    });
    const taken = createServer();
    await new Promise<void>((resolve) => void taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    expect((await run(['doctor'], { ...graph, PORT: String(port) })).stdout).toMatch(
      /^note {2}port: HOST and PORT cannot be used: .*: if no server of xianzhi runs there, choose another HOST and PORT$/mu,
    );
    taken.close();
    const broken = join(folder, 'broken.grafeo');
    writeFileSync(broken, 'no graph');
    expect(await run(['doctor'], { GRAPH_PATH: broken })).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^bad {3}graph: GRAPH_PATH .* cannot be a graph/mu),
    });
  });

  it.skipIf(process.getuid?.() === 0)('sees a folder that cannot be written', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    const env = { ...graph, GRAPH_PATH: join(closed, 'graph.grafeo') };
    expect((await run(['doctor'], env)).stdout).toMatch(/^bad {3}disk: .* cannot be written/mu);
  });

  it('says that Neo4j cannot be reached, and what to do', async () => {
    const env = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x', PORT: '0' };
    expect(await run(['doctor'], env)).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(
        /^bad {3}Neo4j: .* cannot be reached: start it, or correct NEO4J_URI$/mu,
      ),
    });
  });

  const neo4j = inject('neo4jUri');
  it.skipIf(neo4j === null)('tells the version, rights and clock of a Neo4j', async () => {
    const env = { NEO4J_URI: neo4j ?? '', NEO4J_PASSWORD: 'unused', PORT: '0' };
    const { stdout } = await run(['doctor'], env);
    for (const line of [
      'Neo4j: answers at ',
      'Neo4j: version Neo4j/',
      'Neo4j: the user may write',
      'Neo4j: the user may make indexes',
      'Neo4j: its clock agrees',
    ])
      expect(stdout).toContain(`good  ${line}`);
  });
});

it.each([
  ['Neo4j/2026.09.0', true],
  ['Neo4j/5.26.20', true],
  ['Neo4j/5.9.0', false],
  ['Neo4j/4.4.1', false],
])('%s is supported: %s', (agent, isSupported) => {
  expect(isSupportedNeo4j(agent)).toBe(isSupported);
});

describe('a machine without a build of the engine', () => {
  it('is told so in one sentence that names Neo4j and Docker', async () => {
    const hook = join(folder, 'no-build.mjs');
    writeFileSync(
      hook,
      `import { register } from 'node:module';
register('data:text/javascript,' + encodeURIComponent(\`export async function resolve(name, context, next) {
  if (name === '@grafeo-db/js') throw new Error('Cannot find native binding');
  return next(name, context);
}\`));`,
    );
    const env = { ...graph, NODE_OPTIONS: `--import ${hook}` };
    const { status, stderr } = await run(['serve'], env);
    expect([status, stderr.trim().split('\n').length]).toEqual([78, 1]);
    expect(stderr).toMatch(
      /^xianzhi: The embedded engine does not run on \w+-\w+ with Node v[\d.]+: name a Neo4j with NEO4J_URI, or run the Docker image$/mu,
    );
    expect((await run(['doctor'], env)).stdout).toMatch(
      /^bad {3}embedded engine: has no build that runs on .*NEO4J_URI, or run the Docker image$/mu,
    );
  });
});
