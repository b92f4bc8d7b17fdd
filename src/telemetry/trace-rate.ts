/**
 * Whether one more trace may begin: so many a second at most, so that all requests are traced while there are few, and
 * what traces cost is bounded. It is asked before anything of a trace is made.
 */
export function limitingTraces(
  perSecond: number,
  now: () => number = () => performance.now(),
): () => boolean {
  let tokens = perSecond;
  let filled = now();
  return () => {
    const time = now();
    tokens = Math.min(perSecond, tokens + ((time - filled) / 1_000) * perSecond);
    filled = time;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
