import { extname } from 'node:path';
import { Tinypool } from 'tinypool';
import { RejectedInputError } from '../errors.ts';

/** Threads that read what others wrote: one that takes too long is ended, and the others go on. */
export interface Threads {
  /**
   * Runs an exported function of a module, given without its extension; its input and its output are
   * copied. Rejects with a RejectedInputError where it takes longer than so many milliseconds or more memory than a thread has.
   */
  run<Input, Output>(
    task: Task<Input, Output>,
    input: Input,
    milliseconds: number,
  ): Promise<Output>;
  /** Ends all threads, and what they run. */
  close(): Promise<void>;
}

/** An exported function of a module. */
export interface Task<Input, Output> {
  readonly module: URL;
  readonly name: string;
  /** The function itself, for its types only. */
  readonly of?: (input: Input) => Output;
}

/** Memory of a thread: the longest article takes a fifth of it. */
const MEGABYTES = 1_024;

/** Milliseconds after which a thread that has nothing to do ends. */
const IDLE_MS = 30_000;

/** A module of this project beside another one, compiled or not: `moduleBeside(import.meta.url, './prepare')`. */
export function moduleBeside(url: string, path: string): URL {
  return new URL(`${path}${extname(url)}`, url);
}

/** Threads that are started when there is something to do, at most so many. */
export function openThreads(threads: number): Threads {
  // A thread cannot load sources that are not compiled: these run here, without limits.
  if (extname(import.meta.url) !== '.js') return { run: runHere, close: () => Promise.resolve() };
  const pool = new Tinypool({
    filename: import.meta.url,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  const waiting: (() => void)[] = [];
  let free = threads;

  /** A place is handed on, so that a time limit never counts the wait for it. */
  async function takePlace(): Promise<void> {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leavePlace(): void {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  }

  return {
    async run({ module, name }, input, milliseconds) {
      await takePlace();
      try {
        const signal = AbortSignal.timeout(milliseconds);
        return await pool.run(input, { filename: module.href, name, signal });
      } catch (error) {
        throw translated(error, milliseconds);
      } finally {
        leavePlace();
      }
    },
    close: () => pool.destroy(),
  };
}

async function runHere<Input, Output>(
  { module, name }: Task<Input, Output>,
  input: Input,
): Promise<Output> {
  const functions: Record<string, (input: Input) => Output> = await import(module.href);
  const run = functions[name];
  if (run === undefined) throw new Error(`${module.href} exports no ${name}`);
  return run(input);
}

function translated(error: unknown, milliseconds: number): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'AbortError')
    return new RejectedInputError(`takes longer than ${milliseconds / 1_000} s to read`);
  const isOutOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isOutOfMemory
    ? new RejectedInputError(`takes more than ${MEGABYTES} MB of memory to read`)
    : error;
}
