import cliProgress from 'cli-progress';
import { printable } from './printable.ts';

/** What a command shows while it works. */
export interface Progress {
  advance(count: number): void;
  /** A line that stays on the screen; what would move the cursor is escaped. */
  say(line: string): void;
  end(): void;
}

/** Plain lines come this many articles apart. */
const EVERY = 1_000;

/** A bar on a terminal, plain lines elsewhere; both on standard error. */
export function startProgress(): Progress {
  return process.stderr.isTTY ? bar() : plainLines();
}

function bar(): Progress {
  // The end is not known while folders and pipes are still read: the bar counts.
  const shown = new cliProgress.MultiBar({
    format: '{value} articles  {duration_formatted}',
    stream: process.stderr,
    hideCursor: true,
  });
  const counter = shown.create(Number.MAX_SAFE_INTEGER, 0);
  return {
    advance: (count) => counter.increment(count),
    say: (line) => shown.log(`${printable(line)}\n`),
    end: () => shown.stop(),
  };
}

function plainLines(): Progress {
  let count = 0;
  return {
    advance(more) {
      if (Math.floor((count + more) / EVERY) > Math.floor(count / EVERY)) {
        process.stderr.write(`${count + more} articles\n`);
      }
      count += more;
    },
    say: (line) => void process.stderr.write(`${printable(line)}\n`),
    end: () => undefined,
  };
}
