import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';

/** Milliseconds before the second attempt, which doubles with each, and for all of them. */
const RETRY = { first: 20, all: 5_000 } as const;

/**
 * Attempts something until it does not fail with what the driver calls retryable: a deadlock, a lost connection, a
 * database that is busy. Not by the driver's own retries: they begin after a second, where a deadlock is over in
 * some milliseconds, and end late. Two hundred rounds of deadlocks took 98 s with them.
 */
export async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  const until = performance.now() + RETRY.all;
  for (let pause: number = RETRY.first; ; pause *= 2) {
    try {
      return await attempt();
    } catch (error) {
      if (!neo4j.isRetryableError(error) || performance.now() + pause > until) throw error;
      await sleep(pause * (0.5 + Math.random()));
    }
  }
}
