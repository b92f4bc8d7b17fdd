import { LRUCache } from 'lru-cache';

/** Clients that are remembered at most; the bucket of one that is forgotten is full. */
const MAX_CLIENTS = 10_000;

interface Bucket {
  tokens: number;
  filled: number;
}

/**
 * A token bucket for each client: it holds one minute's requests and is filled at that rate. Returns
 * the seconds until the client may ask again, and 0 if it may now.
 */
export function createRateLimit(
  perMinute: number,
  now: () => number = () => performance.now(),
): (client: string) => number {
  const buckets = new LRUCache<string, Bucket>({ max: MAX_CLIENTS });
  const perMillisecond = perMinute / 60_000;
  return (client) => {
    const bucket = buckets.get(client) ?? { tokens: perMinute, filled: now() };
    buckets.set(client, bucket);
    const passed = now() - bucket.filled;
    bucket.tokens = Math.min(perMinute, bucket.tokens + passed * perMillisecond);
    bucket.filled = now();
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perMillisecond / 1_000);
    bucket.tokens -= 1;
    return 0;
  };
}
