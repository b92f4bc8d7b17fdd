import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Chunk, Piece } from './chunk.ts';

/** A file that was written, and how many nodes, edges or rows it has. */
export interface WrittenFile {
  readonly name: string;
  readonly rows: number;
}

/** Files that grow piece by piece in a folder, and get their names when all of them are whole. */
export class AtomicFiles {
  readonly #folder: string;
  /** Two exports into one folder do not meet before they give names. */
  readonly #run = randomUUID();
  readonly #files = new Map<string, GrowingFile>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Adds a piece to its file, which is made where this is its first. */
  async append({ file, ...chunk }: Piece): Promise<void> {
    let growing = this.#files.get(file);
    if (growing === undefined) {
      growing = new GrowingFile(this.#pathOf(file));
      this.#files.set(file, growing);
    }
    await growing.append(chunk);
  }

  /** The files so far, in the order of their first pieces. */
  written(): WrittenFile[] {
    return [...this.#files].map(([name, { rows }]) => ({ name, rows }));
  }

  /**
   * Gives all files their names, in the order in which they were begun and in the place of those that
   * were there. Those that say that the rest is whole, begun last, are taken away first: a cut between
   * two names leaves none.
   */
  async name(seals: readonly string[]): Promise<void> {
    for (const file of this.#files.values()) await file.end();
    for (const name of seals) rmSync(join(this.#folder, name), { force: true });
    // At once, lest those of another export come between.
    for (const name of this.#files.keys()) renameSync(this.#pathOf(name), join(this.#folder, name));
  }

  /** Takes away what has no name; what cannot be is left. */
  async remove(): Promise<void> {
    for (const [name, file] of this.#files) {
      await file.close();
      await rm(this.#pathOf(name), { force: true }).catch(() => undefined);
    }
  }

  #pathOf(name: string): string {
    return join(this.#folder, `${name}.${this.#run}.part`);
  }
}

/** Bytes of a file that may wait to be written while the next piece is made. */
const WAITING = 4 * 1024 * 1024;

class GrowingFile {
  readonly #stream: WriteStream;
  rows = 0;

  constructor(path: string) {
    // What goes wrong is thrown by the next piece, or at the end.
    this.#stream = createWriteStream(path, { highWaterMark: WAITING }).on('error', () => undefined);
  }

  async append({ rows, data }: Chunk): Promise<void> {
    if (this.#stream.errored) throw this.#stream.errored;
    this.rows += rows;
    if (!this.#stream.write(data)) await once(this.#stream, 'drain');
  }

  async end(): Promise<void> {
    this.#stream.end();
    await finished(this.#stream);
  }

  /** Closes it as it is, also a second time. */
  async close(): Promise<void> {
    this.#stream.destroy();
    await finished(this.#stream).catch(() => undefined);
  }
}
