#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { exitFor } from './cli/exit.ts';
import { createProgram } from './cli/program.ts';

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));

const program = createProgram(version, run);
await program.parseAsync();

async function run(command: () => Promise<number>): Promise<void> {
  // Where nobody reads what is said, the work goes on.
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has gone, as `head` goes, wants no more; what a full disk cuts short is not done.
    if (!isGone(error)) process.exit(exitFor(error));
  });
  const status = await command().catch(exitFor);
  // Once what waits for a slow reader is written. Not of itself: a connection whose other end hangs would hold the process.
  process.stdout.write('', (error: NodeJS.ErrnoException | null | undefined) => {
    // Any other error is on its way to the listener above.
    if (!error || isGone(error)) process.exit(status);
  });
}

function isGone({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
