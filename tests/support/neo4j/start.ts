import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The newest server that is tested; `NEO4J_VERSION` asks for another, such as 5.26.20. */
export const NEO4J_VERSION = process.env.TEST_NEO4J_VERSION || '2026.09.0';

const CACHE = fileURLToPath(new URL('../../../.cache/', import.meta.url));
const SOURCE = fileURLToPath(new URL('Neo4jServer.java', import.meta.url));
const READY_MS = 90_000;

const FLAGS = [
  '--add-modules=jdk.incubator.vector',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.lang=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
];

/** A Neo4j server of the tests' own. */
export interface TestServer {
  readonly uri: string;
  stop(): Promise<void>;
}

/** Starts a Neo4j out of Maven Central's jars; undefined where Java or Maven is missing. */
export async function startNeo4j(): Promise<TestServer | undefined> {
  const java = findJava();
  if (java === undefined || output('mvn', ['--version']) === undefined) return undefined;
  const jars = fetchJars();
  const data = mkdtempSync(join(tmpdir(), 'xianzhi-neo4j-'));
  const port = await freePort();
  const server = spawn(
    java,
    [...FLAGS, '-Xmx1g', '-cp', join(jars, '*'), SOURCE, data, String(port)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
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
  return {
    uri: `bolt://127.0.0.1:${port}`,
    async stop() {
      server.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** 2026.x needs Java 21 or newer, 5.26 runs on 17 and 21; the JDKs beside the one on the path are looked at too. */
function findJava(): string | undefined {
  const onPath = output('sh', ['-c', 'command -v java'])?.trim();
  if (onPath === undefined || onPath === '') return undefined;
  const home = dirname(dirname(realpathSync(onPath)));
  const beside = readdirSync(dirname(home)).map((name) => join(dirname(home), name, 'bin', 'java'));
  const fits = NEO4J_VERSION.startsWith('5.')
    ? (v: number) => v >= 17 && v <= 21
    : (v: number) => v >= 21;
  return [onPath, ...beside]
    .filter((java) => existsSync(java))
    .find((java) => fits(javaVersion(java)));
}

function javaVersion(java: string): number {
  return Number(
    /version "(?<major>\d+)/u.exec(output(java, ['-version']) ?? '')?.groups?.major ?? 0,
  );
}

function fetchJars(): string {
  const jars = join(CACHE, `neo4j-${NEO4J_VERSION}`);
  if (existsSync(jars)) return jars;
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, 'fetch-'));
  writeFileSync(
    join(work, 'pom.xml'),
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>xianzhi</groupId><artifactId>test-server</artifactId><version>1</version>
<dependencies><dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${NEO4J_VERSION}</version></dependency></dependencies></project>`,
  );
  const lib = join(work, 'lib');
  execFileSync('mvn', ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${lib}`], {
    cwd: work,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  renameSync(lib, jars);
  rmSync(work, { recursive: true, force: true });
  return jars;
}

/** What a command prints, on either stream; undefined where there is no such command. */
function output(command: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('sh', ['-c', '"$0" "$@" 2>&1', command, ...args], { encoding: 'utf8' });
  } catch {
    return undefined;
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
