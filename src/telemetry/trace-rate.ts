/**
 * Whether one more trace may begin: so many at once after a pause, and so many a second, so that all requests are traced
 * while there are few, and what traces cost is bounded. It is asked before anything of a trace is made.
 */
export function limitingTraces(
  { perSecond, atOnce }: { readonly perSecond: number; readonly atOnce: number },
  now: () => number = () => performance.now(),
): () => boolean {
  let tokens = atOnce;
  let filled = now();
  return () => {
    const time = now();
    tokens = Math.min(atOnce, tokens + ((time - filled) / 1_000) * perSecond);
    filled = time;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
