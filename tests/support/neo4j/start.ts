import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNeo4j } from '../../../src/store/neo4j/neo4j.ts';
import { classArchive, NEO4J_VERSION, serverCommand } from './java.ts';

const READY_MS = 90_000;
const BRIEF = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/** A Neo4j server of the tests' own. */
export interface TestServer {
  readonly uri: string;
  readonly port: number;
  /** Ends it in good order and keeps its databases. */
  shutDown(): Promise<void>;
  /** Sends a signal: STOP makes it hang, CONT goes on, KILL ends it at once. */
  signal(signal: NodeJS.Signals): void;
  /** Starts it again after KILL, on the same port and the same databases; with other settings where some are given. */
  restart(settings?: Readonly<Record<string, string>>): Promise<void>;
  /** Lets it go on, and starts it again if it has ended: a test that failed leaves it to the next one as it was. */
  revive(): Promise<void>;
  stop(): Promise<void>;
}

/** What a test sets of its server. */
export interface TestServerOptions {
  /** The folder of its databases; a new one by default. */
  readonly home?: string | undefined;
  readonly port?: number;
  /** Neo4j's own settings, such as `db.query.default_language`. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
  /** Whether a first statement is waited for, which needs a user where authentication is on; true by default. */
  readonly isWarm?: boolean;
  /** Whether it starts as soon as it can rather than runs as fast as it can, for it is started again and again. */
  readonly isBrief?: boolean;
}

/** Starts a Neo4j out of Maven Central's jars; undefined where Java or Maven is missing. */
export async function startNeo4j({
  isBrief = false,
  ...options
}: TestServerOptions = {}): Promise<TestServer | undefined> {
  const archive = classArchive();
  if (archive === undefined) return undefined;
  if (!existsSync(archive)) {
    const part = `${archive}.${process.pid}`;
    await (await startWith({}, [`-XX:ArchiveClassesAtExit=${part}`])).stop();
    renameSync(part, archive);
  }
  return startWith(options, [`-XX:SharedArchiveFile=${archive}`, ...(isBrief ? BRIEF : [])]);
}

async function startWith(
  {
    home = mkdtempSync(join(tmpdir(), 'xianzhi-neo4j-')),
    settings = {},
    isWarm = true,
    ...options
  }: TestServerOptions,
  flags: readonly string[],
): Promise<TestServer> {
  const port = options.port ?? (await freePort());
  const file = join(home, 'test.conf');
  const configure = (all: object) =>
    writeFileSync(
      file,
      Object.entries(all)
        .map(([name, value]) => `${name}=${value}\n`)
        .join(''),
    );
  configure(settings);
  const [command, args] = serverCommand(['-Xmx1g', ...flags], home, String(port), file);
  const start = () => launch(command, args);
  const uri = `bolt://127.0.0.1:${port}`;
  let running = await start();
  const stop = async () => {
    running.process.kill('SIGCONT');
    running.process.kill('SIGTERM');
    await running.ended;
    rmSync(home, { recursive: true, force: true });
  };
  try {
    if (isWarm) await warmUp(uri);
  } catch (cause) {
    await stop();
    throw cause;
  }
  return {
    uri,
    port,
    async shutDown() {
      running.process.kill('SIGTERM');
      await running.ended;
    },
    signal: (signal) => void running.process.kill(signal),
    async revive() {
      const { exitCode, signalCode } = running.process;
      if (exitCode !== null || signalCode !== null) running = await start();
      else running.process.kill('SIGCONT');
    },
    async restart(others) {
      await running.ended;
      if (others !== undefined) configure(others);
      running = await start();
    },
    stop,
  };
}

/** A process that is ready to be asked. */
async function launch(command: string, args: readonly string[]) {
  const server = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
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
  return { process: server, ended };
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
