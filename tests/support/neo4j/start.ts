import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openNeo4j } from '../../../src/store/neo4j.ts';
import { NEO4J_VERSION, neo4jCommand } from './java.ts';

const SOURCE = fileURLToPath(new URL('Neo4jServer.java', import.meta.url));
const READY_MS = 90_000;

/** A Neo4j server of the tests' own. */
export interface TestServer {
  readonly uri: string;
  stop(): Promise<void>;
}

/**
 * Starts a Neo4j out of Maven Central's jars, on the databases of a folder where one is given;
 * undefined where Java or Maven is missing.
 */
export async function startNeo4j(
  home = mkdtempSync(join(tmpdir(), 'xianzhi-neo4j-')),
): Promise<TestServer | undefined> {
  const port = await freePort();
  const [command, args] = neo4jCommand(['-Xmx1g'], SOURCE, home, String(port)) ?? [];
  if (command === undefined) return undefined;
  const server = spawn(command, args ?? [], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  let log = '';
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string) =>
      reject(new Error(`Neo4j ${NEO4J_VERSION} did not start: ${why}\n${log.slice(-2_000)}`));
    const timer = setTimeout(() => fail(`not ready after ${READY_MS / 1000} s`), READY_MS);
    const hear = (chunk: Buffer) => {
      log += chunk.toString();
      if (!/^ready$/mu.test(log)) return;
      clearTimeout(timer);
      resolve();
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', (code) => fail(`exit ${code}`));
  });
  const uri = `bolt://127.0.0.1:${port}`;
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await warmUp(uri);
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { uri, stop };
}

/** Runs a first statement, for which a server that has just started may take longer than a read is given. */
async function warmUp(uri: string): Promise<void> {
  const engine = openNeo4j({ uri, username: '', password: '', database: 'neo4j' });
  try {
    await engine.transact((run) => run('MATCH (node) RETURN count(node) AS nodes', {}));
  } finally {
    await engine.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      );
    });
  });
}
