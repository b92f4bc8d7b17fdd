/** Something that waits for its turn. */
export interface Waiting {
  /** Is called where it waits too long, or where too much of its client waits already. */
  refuse(): void;
}

/** What waits, by client; clients take turns, so that one with much to do does not hold up the others. */
export interface ClientTurns<Job extends Waiting> {
  add(client: string, job: Job): void;
  /** Forgets a job that waits; it is not told. */
  remove(client: string, job: Job): void;
  /** Starts what may start: of each client in turn its first that may. */
  startWaiting(
    mayStart: (job: Job, client: string) => boolean,
    start: (job: Job, client: string) => void,
  ): void;
}

/** Lets so many jobs of each client wait for so many milliseconds. */
export function createClientTurns<Job extends Waiting>(
  maxWaiting: number,
  waitMs: number,
): ClientTurns<Job> {
  const waiting = new Map<string, { readonly job: Job; readonly timer: NodeJS.Timeout }[]>();

  function remove(client: string, job: Job): void {
    const own = waiting.get(client) ?? [];
    clearTimeout(own.find((one) => one.job === job)?.timer);
    const others = own.filter((one) => one.job !== job);
    if (others.length === 0) waiting.delete(client);
    else waiting.set(client, others);
  }

  return {
    remove,
    add(client, job) {
      const own = waiting.get(client) ?? [];
      if (own.length >= maxWaiting) {
        job.refuse();
        return;
      }
      const timer = setTimeout(() => {
        remove(client, job);
        job.refuse();
      }, waitMs);
      waiting.set(client, [...own, { job, timer }]);
    },
    startWaiting(mayStart, start) {
      for (const [client, jobs] of waiting) {
        const next = jobs.find(({ job }) => mayStart(job, client));
        if (next === undefined) continue;
        clearTimeout(next.timer);
        // Behind the others: the next turn is theirs.
        waiting.delete(client);
        const others = jobs.filter((one) => one !== next);
        if (others.length > 0) waiting.set(client, others);
        start(next.job, client);
      }
    },
  };
}
