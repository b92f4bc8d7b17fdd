/** The first index at which a condition holds, by halving: where it holds, it holds for all that follow. */
export function firstIndex<One>(sorted: ArrayLike<One>, holds: (one: One) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] as One)) high = middle;
    else low = middle + 1;
  }
  return low;
}
