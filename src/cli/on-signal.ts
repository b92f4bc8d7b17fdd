import { EXIT } from './exit.ts';

/** Hears the first signal, which ends the load behind the batch in hand; a second one ends the process. */
export function onSignal(): { readonly signal: NodeJS.Signals | undefined; release: () => void } {
  const heard: { signal: NodeJS.Signals | undefined } = { signal: undefined };
  const hear = (signal: NodeJS.Signals) => {
    if (heard.signal !== undefined)
      process.exit(signal === 'SIGINT' ? EXIT.interrupted : EXIT.terminated);
    heard.signal = signal;
  };
  process.on('SIGINT', hear).on('SIGTERM', hear);
  return {
    get signal() {
      return heard.signal;
    },
    release: () => void process.off('SIGINT', hear).off('SIGTERM', hear),
  };
}
