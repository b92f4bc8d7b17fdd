import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import { LimitExceededError } from '../../errors.ts';
import type { GraphStore } from '../../store/store.ts';
import { attendancePairs } from './co-attendance.ts';

/** Refuses to count the pairs of officials at meetings where they are too many. */
export type PairBudget = (
  store: Pick<GraphStore, 'read'>,
  filter: z.input<typeof attendancePairs.params>,
) => Promise<void>;

/** Filters whose pairs are remembered, and for how long: the number changes little. */
const REMEMBERED = { max: 1_000, ttl: 60_000 } as const;

/**
 * Makes for each request a budget of so many pairs of attendances. They are counted first, in a hundredth of the time
 * that the pairs of officials would take. It throws a LimitExceededError that says how many there are.
 */
export function createPairBudget(max: number): () => PairBudget {
  const known = new LRUCache<string, number>(REMEMBERED);
  return () => {
    let total = 0;
    return async (store, filter) => {
      const key = JSON.stringify(filter);
      const pairs = known.get(key) ?? (await countPairs(store, filter));
      known.set(key, pairs);
      total += pairs;
      if (total <= max) return;
      throw new LimitExceededError(
        `There are ${total} pairs to count, and ${max} is the limit: ask for a county, an area or a span of time.`,
        'pairs',
      );
    };
  };
}

async function countPairs(
  store: Pick<GraphStore, 'read'>,
  filter: z.input<typeof attendancePairs.params>,
): Promise<number> {
  const [row] = await store.read(attendancePairs, filter);
  return row?.pairs ?? 0;
}
