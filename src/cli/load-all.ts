import { messageOf } from '../errors.ts';
import { faultOf, type IngestOutcome } from '../graph/ports/ingest.ts';
import { isDecisionLine } from '../ingest/curate/curate.ts';
import { BATCH } from '../ingest/ingest.ts';
import type { FoundInput } from '../ingest/read/read.ts';
import { atMost } from '../store/within.ts';
import { exitFor } from './exit.ts';
import { exitOf, onSignal, type Signals } from './on-signal.ts';
import type { PendingArticle } from './send-batch.ts';
import { startTally, type Tally, type TallyOptions } from './tally.ts';

/** Where articles go: a graph or a server. */
export interface LoadTarget {
  load(batch: readonly PendingArticle[]): Promise<IngestOutcome[]>;
  /** Restores what a curator decided, out of a copy of all articles. */
  restore(input: unknown): Promise<void>;
}

/** Milliseconds that the batch in hand has after a signal: a transaction that is cut off leaves nothing. */
const SIGNAL_MS = 4_000;

/**
 * Loads all inputs, a batch at a time, and reports the results; returns the exit status. A fault that the next
 * batch would meet too, or a signal, ends the load: what was done till then is reported all the same.
 */
export async function loadAll(
  inputs: AsyncIterable<FoundInput>,
  target: LoadTarget,
  { isLenient, ...shown }: TallyOptions & { readonly isLenient: boolean },
): Promise<number> {
  const tally = startTally(shown);
  const signals = onSignal();
  const queue = queueFor(target, tally);
  const work = takeAll(inputs, queue, tally, signals);
  work.catch(() => undefined);
  await Promise.race([work, signals.first.then(() => atMost(SIGNAL_MS, work))]);
  signals.release();
  const fault = queue.fault();
  tally.report(signals.signal !== undefined || fault !== undefined);
  if (signals.signal !== undefined) return exitOf(signals.signal);
  return fault === undefined ? tally.exitStatus(isLenient) : exitFor(fault);
}

async function takeAll(
  inputs: AsyncIterable<FoundInput>,
  queue: LoadQueue,
  tally: Tally,
  signals: Signals,
): Promise<void> {
  const take = (found: FoundInput): void | Promise<void> => {
    if (found.kind !== 'article') return tally.passed(found);
    if (isDecisionLine(found.article)) return queue.restore(found);
    return queue.add(found);
  };
  const coming = inputs[Symbol.asyncIterator]();
  // A pipe may give nothing for hours, and a signal is obeyed all the same.
  const next = () => Promise.race([coming.next(), signals.first.then(() => undefined)]);
  for (let found = await next(); found !== undefined && found.done !== true; found = await next()) {
    await take(found.value);
    if (queue.fault() !== undefined) return;
  }
  // What was read before a signal is loaded still; what was not is read by the next run.
  await queue.flush();
}

interface LoadQueue {
  flush(): Promise<void>;
  add(waiting: PendingArticle): Promise<void>;
  restore(decision: PendingArticle): Promise<void>;
  /** What ended the load. */
  fault(): unknown;
}

/** Collects articles and loads them a batch at a time; what a curator decided is restored after the articles before it. */
function queueFor(target: LoadTarget, tally: Tally): LoadQueue {
  let batch: PendingArticle[] = [];
  let fault: unknown;
  const flush = async () => {
    const now = batch;
    batch = [];
    if (now.length === 0 || fault !== undefined) return;
    try {
      const outcomes = await target.load(now);
      tally.loaded(now, outcomes);
      fault = faultOf(outcomes);
    } catch (error) {
      fault = error;
    }
  };
  return {
    flush,
    async add(waiting) {
      batch.push(waiting);
      if (batch.length >= BATCH) await flush();
    },
    async restore({ article, where }) {
      await flush();
      await target.restore(article).then(
        () => tally.restored(),
        (error: unknown) => tally.refused(where, messageOf(error)),
      );
    },
    fault: () => fault,
  };
}
