import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Tinypool } from 'tinypool';
import type { Prepared } from './prepare.ts';

/** Threads that read articles: what cleaning and extraction cost is shared among the cores. */
export interface Pool {
  /** Reads inputs in parts, a part a thread; the results come in the order of the inputs. */
  prepare(inputs: readonly unknown[]): Promise<Prepared[]>;
  close(): Promise<void>;
}

/** Starts a thread per core, or the given number. */
export function openPool(threads: number = availableParallelism()): Pool {
  // The module beside this one, compiled or not.
  const filename = new URL(`./prepare${extname(import.meta.url)}`, import.meta.url).href;
  const pool = new Tinypool({ filename, minThreads: threads, maxThreads: threads });
  return {
    async prepare(inputs) {
      const size = Math.ceil(inputs.length / threads);
      const parts = Array.from({ length: threads }, (_, index) =>
        inputs.slice(index * size, (index + 1) * size),
      ).filter((part) => part.length > 0);
      const read = await Promise.all(
        parts.map((part): Promise<Prepared[]> => pool.run(part, { name: 'prepareAll' })),
      );
      return read.flat();
    },
    close: () => pool.destroy(),
  };
}
