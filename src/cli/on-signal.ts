import { EXIT } from './exit.ts';

/** Listens for signals: the first ends the load after the current batch, a second one ends the process. */
export function onSignal(): { readonly signal: NodeJS.Signals | undefined; release: () => void } {
  const heard: { signal: NodeJS.Signals | undefined } = { signal: undefined };
  const listener = (signal: NodeJS.Signals) => {
    if (heard.signal !== undefined)
      process.exit(signal === 'SIGINT' ? EXIT.interrupted : EXIT.terminated);
    heard.signal = signal;
  };
  process.on('SIGINT', listener).on('SIGTERM', listener);
  return {
    get signal() {
      return heard.signal;
    },
    release: () => void process.off('SIGINT', listener).off('SIGTERM', listener),
  };
}
