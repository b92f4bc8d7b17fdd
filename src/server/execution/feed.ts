/** Events as they happen, for all subscribers. */
export interface Broadcast<Item> {
  publish(item: Item): void;
  /**
   * The items from now on that are accepted; undefined if there are too many subscribers already, or
   * too many of this client.
   */
  subscribe(
    accepts: (item: Item) => boolean,
    client: SubscribingClient,
  ): AsyncIterableIterator<Item> | undefined;
  /** How many subscribe at the moment. */
  readonly size: () => number;
}

/** Who subscribes. */
export interface SubscribingClient {
  /** The same for all subscriptions of one client: its address, or the name of its key. */
  readonly name: string;
  /** Whether it may have all places; else it has a tenth of them at most. */
  readonly isTrusted: boolean;
}

/** The share of the places that one client may have which is not trusted. */
const SHARE = 0.1;

/** Pending items of a slow subscriber at most; then its stream ends with an error. */
const MAX_WAITING = 1_000;

/** A broadcast within this process, for so many subscribers: items of other processes are not in it. */
export function createBroadcast<Item>(maxSubscribers: number): Broadcast<Item> {
  const subscribers = new Map<Subscriber<Item>, string>();
  const maxOfClient = Math.max(1, Math.floor(maxSubscribers * SHARE));
  return {
    publish(item) {
      for (const subscriber of subscribers.keys()) subscriber.push(item);
    },
    subscribe(accepts, { name, isTrusted }) {
      if (subscribers.size >= maxSubscribers) return undefined;
      const own = [...subscribers.values()].filter((one) => one === name).length;
      if (!isTrusted && own >= maxOfClient) return undefined;
      const subscriber = openSubscriber(accepts, () => subscribers.delete(subscriber));
      subscribers.set(subscriber, name);
      return subscriber.items;
    },
    size: () => subscribers.size,
  };
}

interface Subscriber<Item> {
  push(item: Item): void;
  readonly items: AsyncIterableIterator<Item>;
}

type PendingNext<Item> = (result: IteratorResult<Item> | Promise<never>) => void;

/** Not a generator: one that waits for its next item could not be ended before that comes. */
function openSubscriber<Item>(
  accepts: (item: Item) => boolean,
  onEnd: () => void,
): Subscriber<Item> {
  const queue: Item[] = [];
  const waiting: PendingNext<Item>[] = [];
  const done = { value: undefined, done: true } as const;
  let state: 'open' | 'ended' | 'behind' = 'open';

  function end(how: 'ended' | 'behind' = 'ended'): void {
    if (state !== 'open') return;
    state = how;
    onEnd();
    for (const resolve of waiting.splice(0)) resolve(done);
  }

  return {
    push(item) {
      if (!accepts(item)) return;
      const resolve = waiting.shift();
      if (resolve !== undefined) resolve({ value: item, done: false });
      else if (queue.length < MAX_WAITING) queue.push(item);
      else end('behind');
    },
    items: {
      next() {
        const [item] = queue.splice(0, 1);
        if (item !== undefined) return Promise.resolve({ value: item, done: false });
        if (state === 'behind') {
          state = 'ended';
          return Promise.reject(
            new Error(`a subscriber fell more than ${MAX_WAITING} events behind`),
          );
        }
        if (state === 'ended') return Promise.resolve(done);
        return new Promise((resolve) => waiting.push(resolve));
      },
      return() {
        queue.length = 0;
        end();
        return Promise.resolve(done);
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    },
  };
}
