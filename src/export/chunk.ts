/** A piece of a file, with how many nodes, edges or rows are in it. */
export interface Chunk {
  readonly rows: number;
  readonly data: string | Uint8Array;
}

/** A whole file, piece by piece. */
export type Chunks = AsyncIterable<Chunk> | Iterable<Chunk>;

/** A piece of the file of this name. */
export interface Piece extends Chunk {
  readonly file: string;
}

/** A whole file as pieces of it. */
export async function* inFile(file: string, chunks: Chunks): AsyncGenerator<Piece> {
  for await (const { rows, data } of chunks) yield { file, rows, data };
}

/** Lines as one piece of a file. */
export function linesChunk(lines: readonly string[]): Chunk {
  return { rows: lines.length, data: textOf(lines) };
}

/** A piece of a file that holds nothing by itself: its beginning or its end. */
export function frame(...lines: readonly string[]): Chunk {
  return { rows: 0, data: textOf(lines) };
}

function textOf(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
