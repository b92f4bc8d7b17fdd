import { once } from 'node:events';

/** Writes lines to standard output as fast as its reader takes them; stops where the reader has gone. */
export async function writeLines(lines: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const gone = new Promise<'gone'>((resolve) =>
    process.stdout.once('error', () => resolve('gone')),
  );
  for await (const line of lines) {
    if (process.stdout.write(`${line}\n`)) continue;
    const what = await Promise.race([once(process.stdout, 'drain').then(() => 'drained'), gone]);
    if (what === 'gone') return;
  }
}
