import { CanceledError } from '../errors.ts';
import { EXIT } from './exit.ts';

/** Signals of a process, as they come. */
export interface Signals {
  /** The first that came. */
  readonly signal: NodeJS.Signals | undefined;
  /** Resolves with the first that comes. */
  readonly first: Promise<NodeJS.Signals>;
  release(): void;
}

/** Listens for signals: the first ends the work in good order, a second one ends the process. */
export function onSignal(): Signals {
  let signal: NodeJS.Signals | undefined;
  let tell: (signal: NodeJS.Signals) => void = () => undefined;
  const first = new Promise<NodeJS.Signals>((resolve) => {
    tell = resolve;
  });
  const listener = (received: NodeJS.Signals) => {
    if (signal !== undefined) process.exit(exitOf(received));
    signal = received;
    tell(received);
  };
  process.on('SIGINT', listener).on('SIGTERM', listener);
  return {
    get signal() {
      return signal;
    },
    first,
    release: () => void process.off('SIGINT', listener).off('SIGTERM', listener),
  };
}

/** Runs work that ends where a signal comes, and tidies up; says then what is done, and returns the exit status. */
export async function endingAtSignal(
  work: (signal: AbortSignal) => Promise<number>,
  done = () => 'no file was written',
): Promise<number> {
  const signals = onSignal();
  const controller = new AbortController();
  void signals.first.then(() => controller.abort(new CanceledError('ended by a signal')));
  try {
    return await work(controller.signal);
  } catch (error) {
    if (signals.signal === undefined) throw error;
    process.stderr.write(`xianzhi: stopped by ${signals.signal}: ${done()}\n`);
    return exitOf(signals.signal);
  } finally {
    signals.release();
  }
}

/** The exit status of a process that a signal ended. */
export function exitOf(signal: NodeJS.Signals): number {
  return signal === 'SIGINT' ? EXIT.interrupted : EXIT.terminated;
}
