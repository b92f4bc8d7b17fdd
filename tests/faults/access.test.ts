import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { run } from '../support/command.ts';
import { engines } from '../support/graph.ts';
import { openBoltProxy } from '../support/neo4j/bolt-proxy.ts';
import { startNeo4j, type TestServer } from '../support/neo4j/start.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/articles', import.meta.url));
const [PASSWORD, OTHER] = ['the-password-of-the-tests', 'another-password-of-theirs'];
const folder = mkdtempSync(join(tmpdir(), 'xianzhi-access-'));

/** A database that lets in nobody without a password, over TLS only, with a certificate that nobody has signed. */
const SETTINGS = {
  'dbms.security.auth_enabled': 'true',
  'dbms.ssl.policy.bolt.enabled': 'true',
  'dbms.ssl.policy.bolt.base_directory': folder,
  'dbms.ssl.policy.bolt.private_key': 'private.key',
  'dbms.ssl.policy.bolt.public_certificate': 'public.crt',
  'server.bolt.tls_level': 'REQUIRED',
};

function startLocked(): Promise<TestServer | undefined> {
  const subject = ['-subj', '/CN=localhost', '-days', '2'];
  const keys = ['-keyout', join(folder, 'private.key'), '-out', join(folder, 'public.crt')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...keys, ...subject], {
    stdio: 'pipe',
  });
  return startNeo4j({ settings: SETTINGS, isWarm: false, isBrief: true });
}

const started = engines.includes('neo4j') ? await startLocked() : undefined;
const database = started as TestServer;
const uri = `neo4j+ssc://127.0.0.1:${database?.port}`;
const env = { NEO4J_URI: uri, NEO4J_PASSWORD: PASSWORD };
const servers: ServerProcess[] = [];

const STATS = '{ stats { articles } }';

async function setPassword(from: string, to: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', from));
  const session = driver.session({ database: 'system' });
  await session.run('ALTER CURRENT USER SET PASSWORD FROM $from TO $to', { from, to });
  await driver.close();
}

async function server(settings: Record<string, string> = {}): Promise<ServerProcess> {
  const own = await startServer({ ...env, ...settings });
  servers.push(own);
  return own;
}

/** The one line that a command ends with. */
function expectLine({ stderr }: { stderr: string }, line: string | RegExp): void {
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(line);
}

afterEach(async () => {
  for (const own of servers.splice(0)) await own.end('SIGKILL');
});
afterAll(async () => {
  await started?.stop();
  rmSync(folder, { recursive: true });
});

describe.runIf(started !== undefined)('a database with passwords and TLS', () => {
  it('is loaded, served and dumped over neo4j+ssc://, with routing', async () => {
    await setPassword('neo4j', PASSWORD);
    expect(await run(['ingest', EXAMPLES], env)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('articles: 8 created'),
    });
    const own = await server();
    await own.until(200);
    expect(await own.ask(STATS)).toMatchObject({ status: 200, data: { stats: { articles: 8 } } });
    expect((await run(['dump'], env)).stdout.split('\n').length).toBeGreaterThan(100);
    expect((await own.end()).status).toBe(0);
  });

  it.each([
    [
      'a wrong password',
      { NEO4J_PASSWORD: 'not-the-password' },
      / does not accept the user neo4j: /u,
    ],
    [
      'a user who is not there',
      { NEO4J_USERNAME: 'nobody' },
      / does not accept the user nobody: /u,
    ],
    ['a database that is not there', { NEO4J_DATABASE: 'nowhere' }, / has no database nowhere\n/u],
  ])(
    'ends server and commands at %s with one sentence and 78',
    async (_what, wrong, sentence) => {
      for (const command of [['serve'], ['ingest', EXAMPLES]]) {
        const started = performance.now();
        const end = await run(command, { ...env, ...wrong, PORT: '0' });
        expect(end.status).toBe(78);
        expectLine(end, sentence);
        expect(end.stderr).toContain(uri);
        expect(end.stderr + end.stdout).not.toContain('not-the-password');
        expect(performance.now() - started).toBeLessThan(25_000);
      }
    },
    60_000,
  );

  it('whose password changes meanwhile is not ready, and is tried once a minute', async () => {
    // Three wrong passwords within five seconds lock the account.
    await sleep(3_000);
    const proxy = await openBoltProxy(database.port, true);
    const own = await server({ NEO4J_URI: `bolt+ssc://127.0.0.1:${proxy.port}` });
    await own.until(200);
    await setPassword(PASSWORD, OTHER);
    // Connections that are open go on; new ones are needed after the cut.
    proxy.cut();
    await own.ask(STATS);
    await own.until(503);
    const opened = proxy.opened;
    for (let question = 0; question < 50; question += 1) {
      expect((await own.ask(STATS)).status).toBe(503);
      await sleep(100);
    }
    expect(proxy.opened).toBe(opened);
    expect(own.log()).toMatch(/does not accept the user neo4j.*the database is gone/u);
    // The account is not locked: whoever knows the new password gets in.
    await setPassword(OTHER, PASSWORD);
    expect((await run(['dump'], env)).status).toBe(0);
    await proxy.close();
  }, 60_000);

  it('that may only be read is served, and refuses articles with a sentence', async () => {
    // Not SIGKILL: a database that may only be read recovers from nothing.
    database.signal('SIGTERM');
    await database.restart({ ...SETTINGS, 'server.databases.read_only': 'neo4j' });
    const INGEST_KEY = 'a-key-of-this-test-only';
    const own = await server({ INGEST_KEY });
    await own.until(200);
    expect(await own.ask(STATS)).toMatchObject({ status: 200, data: { stats: { articles: 8 } } });
    expect((await own.get('/readyz')).text).toContain('"writes":"refused"');
    expect((await own.get('/readyz/writes')).status).toBe(503);
    const load =
      'mutation { ingestArticles(input: { articles: [{text: "x"}] }) { results { status message } } }';
    expect(await own.ask(load, {}, { key: INGEST_KEY })).toMatchObject({
      errors: [{ message: 'The graph may only be read.', extensions: { code: 'GRAPH_READ_ONLY' } }],
    });
    expect((await run(['dump'], env)).status).toBe(0);
    expect((await run(['articles'], env)).stdout.trim().split('\n')).toHaveLength(8);
    const exported = await run(['export', '--format', 'csv', join(folder, 'out')], env);
    expect(exported).toMatchObject({ status: 0 });
    const refused = await run(['ingest', EXAMPLES], env);
    expect(refused.status).toBe(1);
    expectLine(refused, /xianzhi: Neo4j does not let neo4j write\n/u);
  }, 60_000);
});
