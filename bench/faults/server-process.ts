import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const LIVE_MEMORY = fileURLToPath(new URL('live-memory.mjs', import.meta.url));

/** A server as `npm run build` compiled it, in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  /** A number of /proc/PID/status, such as `VmRSS` in kB. */
  status(name: string): number;
  /** Bytes of its heap and its buffers that are in use after a full collection. */
  liveBytes(): Promise<number>;
  /** Seconds of CPU that it has taken, in steps of 10 ms. */
  cpuSeconds(): number;
  /** Ends it by a signal; the milliseconds that it took. */
  stop(): Promise<number>;
}

/** Starts a server on a free port of the loopback address. */
export async function startServer(
  env: Record<string, string>,
  args: readonly string[] = ['--no-examples'],
): Promise<ServerProcess> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--expose-gc', '--import', LIVE_MEMORY, MAIN, 'serve', ...args],
    {
      env: { ...process.env, PORT: '0', LOG_LEVEL: 'silent', TRUST_PROXY: 'loopback', ...env },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  let printed = '';
  for await (const chunk of child.stdout ?? []) {
    printed += chunk;
    const [url] = /http:\/\/[\w.:]+/u.exec(printed) ?? [];
    if (url !== undefined) return serverOf(child, url);
  }
  throw new Error(`the server printed no address: ${printed}`);
}

function serverOf(child: ChildProcess, url: string): ServerProcess {
  return {
    url,
    status(name) {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(new RegExp(`^${name}:\\s*(\\d+)`, 'mu').exec(status)?.[1]);
    },
    async liveBytes() {
      child.send('live memory');
      const [bytes] = await once(child, 'message');
      return Number(bytes);
    },
    cpuSeconds() {
      const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
      // After the command, which may have blanks: user and system time are the 14th and 15th of all.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    async stop() {
      const started = performance.now();
      child.kill('SIGTERM');
      await once(child, 'exit');
      return performance.now() - started;
    },
  };
}

/** An answer, with its status. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Asks a question, as a client of some address. */
export async function ask(
  url: string,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, text: await response.text() };
}

/** What others see while something goes on: their times in milliseconds, and how many got an error. */
export interface Seen {
  readonly health: readonly number[];
  readonly questions: readonly number[];
  readonly failed: number;
}

const SMALL = '{ meetings(first: 20) { edges { node { id title date } } } stats { articles } }';

/** Asks for health and a page of meetings, again and again, until some work is done. */
export async function watchWhile(url: string, work: Promise<unknown>): Promise<Seen> {
  const [health, questions]: [number[], number[]] = [[], []];
  let failed = 0;
  let isOver = false;
  const over = work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    health.push(await timeOf(() => fetch(`${url}/healthz`).then((response) => response.text())));
    questions.push(
      await timeOf(async () => {
        const { text } = await ask(url, SMALL, {}, { 'x-forwarded-for': '198.51.100.1' });
        if (text.includes('"errors"')) failed += 1;
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await over;
  return { health, questions, failed };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The value under which a share of some numbers lies, rounded. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

/** `health p99 4, at most 9 ms; others' questions p99 40, at most 80 ms (300 asked, 0 failed)`. */
export function told({ health, questions, failed }: Seen): string {
  const times = (all: readonly number[]) =>
    `p99 ${quantile(all, 0.99)}, at most ${quantile(all, 1)} ms`;
  return `health ${times(health)}; others' questions ${times(questions)} (${questions.length} asked, ${failed} failed)`;
}
