/** Who waits for a turn, by client: those that have had none yet, and those that come back. */
const [fresh, others] = [new Map<string, (() => void)[]>(), new Map<string, (() => void)[]>()];
let isTurning = false;

/**
 * A turn of the event loop for the caller alone: requests, timers and signals are looked at before it. What
 * many wait for at once would else go on for all of them before anybody else is heard. Clients take
 * turns; one that has waited for nothing before comes first.
 */
export function ownTurn(client: string): Promise<void> {
  return new Promise((resolve) => {
    const own = others.get(client) ?? fresh.get(client);
    if (own === undefined) fresh.set(client, [resolve]);
    else own.push(resolve);
    if (isTurning) return;
    isTurning = true;
    setImmediate(turn);
  });
}

function turn(): void {
  const [next] = fresh.size > 0 ? fresh : others;
  if (next === undefined) {
    isTurning = false;
    return;
  }
  const [client, [resolve, ...left]] = next;
  fresh.delete(client);
  others.delete(client);
  if (left.length > 0) others.set(client, left);
  resolve?.();
  // Its work runs before the next turn, and so does what else the event loop has.
  setImmediate(turn);
}
