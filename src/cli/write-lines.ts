import { once } from 'node:events';
import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { UsageError } from '../errors.ts';
import { AtomicFiles } from '../export/unnamed-files.ts';
import { untilAborted } from '../store/within.ts';
import { EXIT } from './exit.ts';
import { endingAtSignal } from './on-signal.ts';
import { startProgress } from './progress.ts';

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

/** Where lines are written, and what they are. */
interface LineOutput {
  /** A file, which gets its name when it is whole; standard output without it. */
  readonly output?: string | undefined;
  /** What a line is, such as `articles`. */
  readonly unit: string;
}

/** Writes lines; `total` is how many there are, where that is known. */
type WriteAll = (lines: AsyncIterable<string>, total?: number) => Promise<void>;

/**
 * Runs work that writes lines to a file or to standard output, with a bar on a terminal; returns the exit status. Where a
 * signal ends it, it says how many lines are written.
 */
export function copyingLines(
  { output, unit }: LineOutput,
  work: (write: WriteAll, signal: AbortSignal) => Promise<void>,
): Promise<number> {
  let count = 0;
  const done = () =>
    output === undefined ? `${count} ${unit} were printed` : 'no file was written';
  return endingAtSignal(async (signal) => {
    await work(async (lines, total) => {
      // Lines that a person sees need no bar beside them.
      const isSeen = output === undefined && process.stdout.isTTY;
      const progress = isSeen ? undefined : startProgress({ unit, total });
      const counted = (async function* () {
        for await (const line of untilAborted(lines, signal)) {
          yield line;
          count += 1;
          progress?.advance({ count: 1, done: 1 });
        }
      })();
      try {
        if (output === undefined) await writeLines(counted);
        else await writeFileOf(counted, output);
      } finally {
        progress?.end();
      }
    }, signal);
    return EXIT.done;
  }, done);
}

async function writeFileOf(lines: AsyncIterable<string>, output: string): Promise<void> {
  if (!existsSync(dirname(output))) throw new UsageError(`There is no folder ${dirname(output)}`);
  const target = lstatSync(output, { throwIfNoEntry: false });
  const path = target?.isSymbolicLink() ? realpathSync(output) : output;
  if (target !== undefined && !statSync(path).isFile())
    throw new UsageError(`${output} is there already, and is no file`);
  const files = new AtomicFiles(dirname(path));
  const file = basename(path);
  try {
    // Without a line it is a file too.
    await files.append({ file, rows: 0, data: '' });
    for await (const line of lines) await files.append({ file, rows: 1, data: `${line}\n` });
    await files.name([]);
  } finally {
    await files.remove();
  }
}
