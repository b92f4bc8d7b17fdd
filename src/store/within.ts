/** Settles as `work` does, or rejects with an error after so many milliseconds; the late result is dropped. */
export async function within<T>(
  milliseconds: number,
  work: Promise<T>,
  late: () => Error,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for `work` to settle, however it does, but not longer than so many milliseconds. */
export async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  await within(milliseconds, work, () => new Error('too late')).catch(() => undefined);
}

/** Settles as `work` does, or rejects with the reason of a signal once that is aborted. */
export async function unlessAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (signal === undefined) return work;
  signal.throwIfAborted();
  let reject: () => void = () => undefined;
  const aborted = new Promise<never>((_resolve, fail) => {
    reject = () => fail(signal.reason);
  });
  signal.addEventListener('abort', reject, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', reject);
  }
}

/** The same items, until a signal is aborted, whose reason is thrown: a database may hang over the next one. */
export async function* untilAborted<T>(
  items: AsyncIterable<T>,
  signal?: AbortSignal,
): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await unlessAborted(iterator.next(), signal);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    // Not awaited: what it waits for may hang.
    void iterator.return?.()?.catch(() => undefined);
  }
}
