import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface Server {
  readonly url: string;
  /** Its memory at the moment, in MB; NaN where there is no /proc. */
  megabytes(): number;
  stop(): Promise<void>;
}

const READY_MS = 30_000;

/** What Node is told by `npm start`: more room for what lives no longer than an answer. All servers have it. */
const FLAGS = startScript()
  .split(' ')
  .filter((word) => word.startsWith('--'));

function startScript(): string {
  const file = new URL('../package.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).scripts.start;
}

/** Our server, as `npm run build` compiled it, on a file of the embedded engine. */
export function startEmbedded(path: string): Promise<Server> {
  const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
  return started([main, 'serve'], { GRAPH_PATH: path, PORT: '0', LOG_LEVEL: 'error' });
}

/** Our server, as `npm run build` compiled it, on a Neo4j without authentication. */
export function startOurs(neo4jUri: string): Promise<Server> {
  const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
  const settings = { NEO4J_URI: neo4jUri, NEO4J_PASSWORD: 'none', PORT: '0', LOG_LEVEL: 'error' };
  return started([main, 'serve'], settings);
}

/** One of the servers that ours is compared with: a file of this folder, on the same Neo4j. */
export function startOther(file: string, neo4jUri: string): Promise<Server> {
  const script = fileURLToPath(new URL(file, import.meta.url));
  return started(['--import', 'tsx', script, neo4jUri], {});
}

async function started(command: readonly string[], env: NodeJS.ProcessEnv): Promise<Server> {
  const child = spawn(process.execPath, [...FLAGS, ...command], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child);
  return {
    url,
    megabytes: () => residentMegabytes(child.pid),
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function residentMegabytes(pid: number | undefined): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return Number.NaN;
  const [, kilobytes] = /^VmRSS:\s*(\d+) kB/mu.exec(readFileSync(status, 'utf8')) ?? [];
  return (Number(kilobytes) * 1_024) / 1e6;
}

/** The first address that a server prints. */
function addressOf({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(
      () => reject(new Error(`no address within 30 s: ${printed}`)),
      READY_MS,
    );
    stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const [url] = /http:\/\/[\w.:]+/u.exec(printed) ?? [];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}
