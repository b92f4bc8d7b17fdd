let last: Promise<void> = Promise.resolve();

/**
 * A turn of the event loop for the caller alone: requests, timers and signals are looked at before it. What
 * many wait for at once would else go on for all of them before anybody else is heard.
 */
export function ownTurn(): Promise<void> {
  last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
  return last;
}
