const WINDOW_MS = 60_000;
/** Wrong keys an address may send a minute. */
const MAX_WRONG = 20;
/** Addresses remembered at most, so that many addresses do not fill the memory. */
const MAX_ADDRESSES = 10_000;

/** Counts wrong keys by address, so that nobody can try many. */
export interface WrongKeys {
  add(address: string): void;
  /** Seconds until the address may try again; 0 if it may now. */
  waitOf(address: string): number;
}

/** Starts counting; `now` is a clock in milliseconds. */
export function countWrongKeys(now: () => number = Date.now): WrongKeys {
  const wrong = new Map<string, { since: number; count: number }>();
  const current = (address: string) => {
    const entry = wrong.get(address);
    return entry && now() - entry.since < WINDOW_MS ? entry : undefined;
  };
  return {
    add(address) {
      const entry = current(address);
      if (entry) entry.count += 1;
      else {
        if (wrong.size >= MAX_ADDRESSES) wrong.clear();
        wrong.set(address, { since: now(), count: 1 });
      }
    },
    waitOf(address) {
      const entry = current(address);
      if (!entry || entry.count < MAX_WRONG) return 0;
      return Math.ceil((WINDOW_MS - (now() - entry.since)) / 1000);
    },
  };
}
