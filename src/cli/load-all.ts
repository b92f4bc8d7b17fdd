import { messageOf } from '../errors.ts';
import type { IngestOutcome } from '../graph/ports/ingest.ts';
import { isMergeLine } from '../ingest/curate.ts';
import { BATCH } from '../ingest/ingest.ts';
import type { FoundInput } from '../ingest/read/read.ts';
import { EXIT } from './exit.ts';
import { onSignal } from './on-signal.ts';
import { pathsSeen } from './paths-seen.ts';
import type { PendingArticle } from './send-batch.ts';
import { startTally, type Tally } from './tally.ts';

/** Where articles go: a graph or a server. */
export interface LoadTarget {
  load(batch: readonly PendingArticle[]): Promise<IngestOutcome[]>;
  /** Declares a curator's merge again, out of a back-up. */
  merge(input: unknown): Promise<void>;
}

/** Loads all inputs, a batch at a time, and reports the results; returns the exit status. */
export async function loadAll(
  inputs: AsyncIterable<FoundInput>,
  target: LoadTarget,
  strict: boolean,
): Promise<number> {
  const tally = startTally();
  const stop = onSignal();
  const queue = queueFor(target, tally);
  const seen = pathsSeen();
  const take = (found: FoundInput): void | Promise<void> => {
    if (found.kind === 'reject') return tally.rejected(found.where, found.reason);
    if (found.kind === 'skipped') return tally.skipped(found.where);
    if (isMergeLine(found.article)) return queue.merge(found);
    if (seen.isTaken(found)) return tally.rejected(found.where, seen.reason(found));
    return queue.add(found);
  };
  for await (const found of inputs) {
    if (stop.signal !== undefined) break;
    await take(found);
  }
  // What was read before a signal is loaded still; what was not is read by the next run.
  await queue.flush();
  stop.release();
  tally.report();
  if (stop.signal === 'SIGINT') return EXIT.interrupted;
  return stop.signal === 'SIGTERM' ? EXIT.terminated : tally.exitStatus(strict);
}

/** Collects articles and loads them a batch at a time; a merge is declared after the articles before it. */
function queueFor(target: LoadTarget, tally: Tally) {
  let batch: PendingArticle[] = [];
  const flush = async () => {
    const now = batch;
    batch = [];
    if (now.length > 0) tally.loaded(now, await target.load(now));
  };
  return {
    flush,
    async add(waiting: PendingArticle) {
      batch.push(waiting);
      if (batch.length >= BATCH) await flush();
    },
    async merge({ article, where }: PendingArticle) {
      await flush();
      await target
        .merge(article)
        .catch((error: unknown) => tally.rejected(where, messageOf(error)));
    },
  };
}
