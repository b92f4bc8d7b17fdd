import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Ended, ended, printed, start } from './command.ts';

/** A server in a process of its own, over real HTTP. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** What it has printed so far: its log. */
  readonly log: () => string;
  /** The status of a path such as /readyz, and the milliseconds that the answer took. */
  get(path: string): Promise<{ status: number; milliseconds: number; text: string }>;
  /** An answer as `application/graphql-response+json`. */
  ask(query: string, variables?: object, options?: AskOptions): Promise<ProcessAnswer>;
  /** Waits until /readyz has a status, and returns the milliseconds that it took. */
  until(status: number, milliseconds?: number): Promise<number>;
  /** Sends a signal, SIGTERM by default, and waits for the end: its status, and the milliseconds that it took. */
  end(signal?: NodeJS.Signals): Promise<Ended & { readonly milliseconds: number }>;
}

/** How a question is asked. */
export interface AskOptions {
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/** An answer, and the milliseconds that it took. */
export interface ProcessAnswer {
  readonly status: number;
  readonly milliseconds: number;
  readonly retryAfter: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: a test compares answers with what it expects, shape and all.
  readonly data?: any;
  readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
}

/** Starts `xianzhi serve` on a free port. */
export async function startServer(
  env: Record<string, string>,
  args: readonly string[] = ['--no-examples'],
): Promise<ServerProcess> {
  const child = start(['serve', ...args], { PORT: '0', LOG_LEVEL: 'info', ...env });
  let log = '';
  child.stdout?.on('data', (chunk) => {
    log += chunk;
  });
  const end = ended(child);
  const [, url = ''] = await printed(child, /"url":"(http:[^"]+)\/graphql"/u);

  async function get(path: string) {
    const started = performance.now();
    const response = await fetch(`${url}${path}`);
    const text = await response.text();
    return { status: response.status, milliseconds: performance.now() - started, text };
  }

  return {
    url,
    pid: child.pid ?? 0,
    log: () => log,
    get,
    async ask(query, variables = {}, { key, signal } = {}) {
      const started = performance.now();
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...(key !== undefined && { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify({ query, variables }),
        ...(signal !== undefined && { signal }),
      });
      const answer = (await response.json()) as object;
      const retryAfter = response.headers.get('retry-after');
      const milliseconds = performance.now() - started;
      return { status: response.status, milliseconds, retryAfter, ...answer };
    },
    async until(status, milliseconds = 20_000) {
      const started = performance.now();
      for (;;) {
        if ((await get('/readyz')).status === status) return performance.now() - started;
        if (performance.now() - started > milliseconds)
          throw new Error(
            `/readyz has no status ${status} after ${milliseconds} ms: ${withoutRequests(log)}`,
          );
        await sleep(50);
      }
    },
    async end(signal = 'SIGTERM') {
      const started = performance.now();
      child.kill(signal);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      return { ...(await end), milliseconds: performance.now() - started };
    },
  };
}

function withoutRequests(log: string): string {
  return log
    .split('\n')
    .filter((line) => !line.includes('"msg":"request"'))
    .join('\n');
}
