import { useEffect, useState } from 'preact/hooks';

/** The key of this visit. It is kept nowhere: a page that is loaded again has none. */
let current: string | undefined;
const listeners = new Set<() => void>();

/** The curate key that was given for this visit. */
export function curateKey(): string | undefined {
  return current;
}

/** Gives the key for this visit, or takes it back; what is shown is requested again. */
export function setCurateKey(key: string | undefined): void {
  current = key;
  announceChange();
}

/** Says that the graph is different: what is shown is requested again. */
export function announceChange(): void {
  for (const listener of listeners) listener();
}

/** A number that rises whenever what is shown is to be requested again. */
export function useChanges(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const listener = () => setCount((before) => before + 1);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return count;
}
