import cliProgress from 'cli-progress';
import { printable } from './printable.ts';

/** What a command shows while it works. */
export interface Progress {
  advance(step: { readonly count: number; readonly done: number }): void;
  /** A line that stays on the screen; what would move the cursor is escaped. */
  say(line: string): void;
  end(): void;
}

/** What is counted. */
export interface ProgressOptions {
  /** What `count` counts, such as articles. */
  readonly unit: string;
  /** Of what `done` is a part, such as bytes; undefined where that is not known. */
  readonly total?: number | undefined;
}

/** A bar on standard error with a rate and what is left, where that is a terminal; nothing elsewhere. */
export function startProgress(options: ProgressOptions): Progress {
  return process.stderr.isTTY ? bar(options) : lines;
}

const lines: Progress = {
  advance: () => undefined,
  say: (line) => void process.stderr.write(`${printable(line)}\n`),
  end: () => undefined,
};

function bar({ unit, total }: ProgressOptions): Progress {
  const part = total === undefined ? '' : '  {bar}  {percentage} %, {left}';
  const started = performance.now();
  const shown = new cliProgress.MultiBar({
    format: `{count} ${unit}  {rate}/s  {duration_formatted}${part}`,
    stream: process.stderr,
    hideCursor: true,
    barsize: 20,
  });
  let [count, done] = [0, 0];
  const values = () => {
    const seconds = (performance.now() - started) / 1_000;
    return {
      count: count.toLocaleString('en'),
      rate: Math.round(count / Math.max(seconds, 0.1)).toLocaleString('en'),
      left: leftOf(total ?? 0, done, seconds),
    };
  };
  const counter = shown.create(total ?? 1, 0, values());
  return {
    advance(step) {
      count += step.count;
      done += step.done;
      counter.update(total === undefined ? 0 : Math.min(done, total), values());
    },
    say: (line) => shown.log(`${printable(line)}\n`),
    end: () => shown.stop(),
  };
}

/** How long the rest takes at this rate: `2 min 5 s left`. */
function leftOf(total: number, done: number, seconds: number): string {
  if (done === 0) return 'so far nothing';
  const left = Math.round(((total - done) * seconds) / done);
  const minutes = Math.floor(left / 60);
  return minutes === 0 ? `${left} s left` : `${minutes} min ${left % 60} s left`;
}
