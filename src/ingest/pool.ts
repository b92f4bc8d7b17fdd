import { availableParallelism } from 'node:os';
import { RejectedInputError } from '../errors.ts';
import type { Prepared, prepareAll } from './prepare.ts';
import { moduleBeside, openThreads, type Task, type Threads } from './threads.ts';

/** Threads that read articles: what cleaning and extraction cost is shared among the cores. */
export interface Pool {
  /** Reads inputs, some at a time in each thread; the results come in the order of the inputs. */
  prepare(inputs: readonly unknown[]): Promise<Prepared[]>;
  close(): Promise<void>;
}

const PREPARE: Task<Parameters<typeof prepareAll>[0], Prepared[]> = {
  module: moduleBeside(import.meta.url, './prepare'),
  name: 'prepareAll',
};

/** Inputs that a thread reads at a time, and characters of them: a long article goes alone. */
const PART = { inputs: 25, characters: 100_000 } as const;

/** Milliseconds that a part, and so an article, may take. */
const PART_MS = 30_000;

/** Opens a pool with a thread per core, or the given number; they start with the first inputs. */
export function openPool(threads: number = availableParallelism()): Pool {
  const pool = openThreads(threads);
  return {
    async prepare(inputs) {
      const read = await Promise.all(partsOf(inputs).map((part) => preparePart(pool, part)));
      return read.flat();
    },
    close: () => pool.close(),
  };
}

/** Reads a part; where one article of it takes too long, each by itself, so that it is refused alone. */
async function preparePart(pool: Threads, part: readonly unknown[]): Promise<Prepared[]> {
  try {
    return await pool.run(PREPARE, part, PART_MS);
  } catch (error) {
    if (!(error instanceof RejectedInputError)) throw error;
    if (part.length === 1) return [{ message: error.message }];
    const read: Prepared[] = [];
    for (const input of part) read.push(...(await preparePart(pool, [input])));
    return read;
  }
}

function partsOf(inputs: readonly unknown[]): unknown[][] {
  const parts: unknown[][] = [];
  let characters = 0;
  for (const input of inputs) {
    const last = parts.at(-1);
    const length = lengthOf(input);
    if (last === undefined || last.length >= PART.inputs || characters + length > PART.characters) {
      parts.push([input]);
      characters = length;
    } else {
      last.push(input);
      characters += length;
    }
  }
  return parts;
}

/** The characters of what may be an article, or a line with an article and its record. */
function lengthOf(input: unknown): number {
  if (typeof input !== 'object' || input === null) return 0;
  const { text, article } = input as { text?: unknown; article?: unknown };
  return typeof text === 'string' ? text.length : article === undefined ? 0 : lengthOf(article);
}
