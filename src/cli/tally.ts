import type { IngestOutcome } from '../graph/ports/ingest.ts';
import { EXIT } from './exit.ts';
import { startProgress } from './progress.ts';
import type { PendingArticle } from './send-batch.ts';

/** What became of the inputs of a load so far, shown as it goes. */
export interface Tally {
  /** Counts what became of a batch. */
  loaded(batch: readonly PendingArticle[], outcomes: readonly IngestOutcome[]): void;
  rejected(where: string, reason: string): void;
  skipped(where: string): void;
  /** Writes the summary to standard output. */
  report(): void;
  /** The exit status of a load that no signal ended. */
  exitStatus(strict: boolean): number;
}

/** Begins to count; lines and a bar go to standard error. */
export function startTally(): Tally {
  const started = performance.now();
  const counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0, FAILED: 0 };
  const facts: Record<string, number> = {};
  let skips = 0;
  const progress = startProgress();
  const say = (where: string, reason: string) => progress.say(`rejected ${where}: ${reason}`);
  return {
    loaded(batch, outcomes) {
      outcomes.forEach(({ status, message, facts: own }, index) => {
        counts[status] += 1;
        if (status === 'FAILED') say(batch[index]?.where ?? '', message ?? 'failed');
        for (const [kind, count] of Object.entries(own)) facts[kind] = (facts[kind] ?? 0) + count;
      });
      progress.advance(batch.length);
    },
    rejected(where, reason) {
      counts.FAILED += 1;
      say(where, reason);
    },
    skipped(where) {
      skips += 1;
      progress.say(`skipped ${where}: not .txt, .html, .json or .jsonl`);
    },
    report() {
      progress.end();
      write(counts, facts, skips, (performance.now() - started) / 1000);
    },
    exitStatus(strict) {
      if (counts.CREATED + counts.UPDATED + counts.UNCHANGED === 0) return EXIT.failed;
      return strict && counts.FAILED > 0 ? EXIT.rejects : EXIT.done;
    },
  };
}

function write(
  counts: Record<IngestOutcome['status'], number>,
  facts: Readonly<Record<string, number>>,
  skipped: number,
  seconds: number,
): void {
  const kinds = Object.entries(facts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, count]) => `${kind} ${count}`);
  process.stdout.write(
    [
      `articles: ${counts.CREATED} created, ${counts.UPDATED} updated, ${counts.UNCHANGED} unchanged, ${counts.FAILED} failed${skipped > 0 ? `; ${skipped} files skipped` : ''}`,
      `facts: ${kinds.join(', ') || 'none'}`,
      `seconds: ${seconds.toFixed(1)}`,
      '',
    ].join('\n'),
  );
}
