import type { IngestOutcome } from '../graph/ports/ingest.ts';
import { EXIT } from './exit.ts';
import { printable } from './printable.ts';
import { startProgress } from './progress.ts';
import type { PendingArticle } from './send-batch.ts';

/** What became of the inputs of a load so far, shown as it goes. */
export interface Tally {
  /** Counts what became of a batch. */
  loaded(batch: readonly PendingArticle[], outcomes: readonly IngestOutcome[]): void;
  rejected(where: string, reason: string): void;
  skipped(where: string, reason: string): void;
  /** Counts what a curator decided and was restored. */
  restored(): void;
  /** Writes the summary to standard output; whether a fault or a signal has ended the load before its end. */
  report(isCut: boolean): void;
  /** The exit status of a load that no signal ended. */
  exitStatus(strict: boolean): number;
}

/** Begins to count; lines and a bar go to standard error. */
export function startTally(): Tally {
  const started = performance.now();
  const counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0, FAILED: 0 };
  const facts: Record<string, number> = {};
  const warnings = new Map<string, ToldWarning>();
  let [skips, decisions] = [0, 0];
  const progress = startProgress();
  const say = (where: string, reason: string) => progress.say(`rejected ${where}: ${reason}`);
  return {
    loaded(batch, outcomes) {
      outcomes.forEach(({ status, message, facts: own, warnings: told, stoppedBy }, index) => {
        if (stoppedBy !== undefined) return;
        const where = batch[index]?.where ?? '';
        counts[status] += 1;
        if (status === 'FAILED') say(where, message ?? 'failed');
        countWarnings(warnings, told, where);
        for (const [kind, count] of Object.entries(own)) facts[kind] = (facts[kind] ?? 0) + count;
      });
      progress.advance(batch.length);
    },
    rejected(where, reason) {
      counts.FAILED += 1;
      say(where, reason);
    },
    skipped(where, reason) {
      skips += 1;
      progress.say(`skipped ${where}: ${reason}`);
    },
    restored() {
      decisions += 1;
    },
    report(isCut) {
      progress.end();
      const seconds = (performance.now() - started) / 1000;
      write({ counts, facts, warnings, isCut, skips, decisions, seconds });
    },
    exitStatus(strict) {
      if (counts.CREATED + counts.UPDATED + counts.UNCHANGED + decisions === 0) return EXIT.failed;
      return strict && counts.FAILED > 0 ? EXIT.rejects : EXIT.done;
    },
  };
}

/** A kind of warning: in how many articles, and the first of them. */
interface ToldWarning {
  articles: number;
  readonly first: string;
}

/** Counts each kind of warning once an article. */
function countWarnings(
  counted: Map<string, ToldWarning>,
  warnings: IngestOutcome['warnings'],
  where: string,
): void {
  const seen = new Set<string>();
  for (const { kind, message } of warnings) {
    if (seen.has(kind)) continue;
    seen.add(kind);
    const known = counted.get(kind);
    if (known === undefined) counted.set(kind, { articles: 1, first: `${where}: ${message}` });
    else known.articles += 1;
  }
}

interface Summary {
  readonly counts: Record<IngestOutcome['status'], number>;
  readonly facts: Readonly<Record<string, number>>;
  readonly warnings: ReadonlyMap<string, ToldWarning>;
  readonly isCut: boolean;
  readonly skips: number;
  readonly decisions: number;
  readonly seconds: number;
}

function write({ counts, facts, warnings, isCut, skips, decisions, seconds }: Summary): void {
  const rest = [
    ...(decisions > 0 ? [`${decisions} decisions of curators restored`] : []),
    ...(skips > 0 ? [`${skips} files skipped`] : []),
    ...(isCut ? ['the rest is not loaded: run it again'] : []),
  ];
  const kinds = Object.entries(facts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, count]) => `${kind} ${count}`);
  process.stdout.write(
    [
      `articles: ${counts.CREATED} created, ${counts.UPDATED} updated, ${counts.UNCHANGED} unchanged, ${counts.FAILED} failed${rest.map((one) => `; ${one}`).join('')}`,
      `facts: ${kinds.join(', ') || 'none'}`,
      ...warningLines(warnings),
      `seconds: ${seconds.toFixed(1)}`,
      '',
    ].join('\n'),
  );
}

/** `warnings: NO_DATE 3`, then an example of each kind. */
function warningLines(warnings: ReadonlyMap<string, ToldWarning>): string[] {
  const kinds = [...warnings].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const counts = kinds.map(([kind, { articles }]) => `${kind} ${articles}`);
  return [
    `warnings: ${counts.join(', ') || 'none'}`,
    ...kinds.map(([kind, { first }]) => printable(`  ${kind}, as in ${first}`)),
  ];
}
