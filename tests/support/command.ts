import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** What a command printed and how it ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Starts `xianzhi` as a process of its own, with nothing of this environment but what is given; what it
 * prints goes to a file that is open, or is read here.
 */
export function start(
  args: readonly string[],
  env: Record<string, string> = {},
  stdout: number | 'pipe' = 'pipe',
): ChildProcess {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'silent', ...env },
    stdio: ['pipe', stdout, 'pipe'],
  });
  // Else a character that two chunks share is lost.
  child.stdout?.setEncoding('utf8');
  child.stderr?.setEncoding('utf8');
  return child;
}

/** Runs `xianzhi` to its end; `stdin` is what it reads. */
export function run(
  args: readonly string[],
  env: Record<string, string> = {},
  stdin = '',
): Promise<Ended> {
  const child = start(args, env);
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(stdin);
  return ended(child);
}

/** Waits for a process to end and gathers what it printed. */
export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) =>
    child.on('close', (status) => resolve({ status, stdout, stderr })),
  );
}

/** Waits until a process has printed a line, and returns the match. */
export function printed(child: ChildProcess, expression: RegExp): Promise<RegExpExecArray> {
  let stdout = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      stdout += chunk;
      const match = expression.exec(stdout);
      if (match) resolve(match);
    });
    child.on('close', (status) =>
      reject(new Error(`ended with ${status} after printing ${stdout}`)),
    );
  });
}
