/** Rows a statement at most: more in one grow its memory and not its speed. */
export const ROWS = 500;

/** Processes a list in chunks, one after the other. */
export async function eachChunk<T>(
  list: readonly T[],
  work: (chunk: readonly T[]) => Promise<unknown>,
  size: number = ROWS,
): Promise<void> {
  for (let start = 0; start < list.length; start += size) {
    await work(list.slice(start, start + size));
  }
}
