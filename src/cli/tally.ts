import { type IngestOutcome, OTHER_FILE, REPLACED } from '../graph/ports/ingest.ts';
import type { FoundInput } from '../ingest/read/read.ts';
import { EXIT } from './exit.ts';
import { printable } from './printable.ts';
import { type Progress, startProgress } from './progress.ts';
import type { PendingArticle } from './send-batch.ts';
import { STATES, type State, stateOf } from './state.ts';

/** What became of the inputs of a load so far, shown as it goes. */
export interface Tally {
  /** Counts what became of a batch. */
  loaded(batch: readonly PendingArticle[], outcomes: readonly IngestOutcome[]): void;
  /** Counts what was found and is no article. */
  passed(found: Exclude<FoundInput, { readonly kind: 'article' }>): void;
  /** Counts an input that was refused before it was loaded. */
  refused(where: string, reason: string): void;
  /** Counts what a curator decided and was restored. */
  restored(): void;
  /** Writes the summary to standard output; whether a fault or a signal has ended the load before its end. */
  report(isCut: boolean): void;
  /** The exit status of a load that no signal and no fault ended. */
  exitStatus(isLenient: boolean): number;
}

/** How a tally is shown. */
export interface TallyOptions {
  /** A JSON line for each input on standard output, and one with the sums; without it lines go to standard error. */
  readonly isJson: boolean;
  /** Bytes of all inputs; undefined where that is not known. */
  readonly totalBytes?: number | undefined;
}

/** Begins to count. */
export function startTally({ isJson, totalBytes }: TallyOptions): Tally {
  const progress = startProgress({ unit: 'articles', total: totalBytes });
  const sums = startSums();
  const print = isJson ? printJson : printingLines(progress);
  const refused = (where: string, reason: string) => {
    sums.states.refused += 1;
    print({ state: 'refused', where, message: reason });
  };
  return {
    refused,
    loaded(batch, outcomes) {
      outcomes.forEach((outcome, index) => {
        if (outcome.stoppedBy !== undefined) return;
        const { where = '' } = batch[index] ?? {};
        const state = stateOf(outcome);
        sums.states[state] += 1;
        sums.add(outcome, where);
        const { articleId, facts, warnings } = outcome;
        print({
          state,
          where,
          id: articleId === null ? undefined : articleId.slice('Article:'.length),
          message: messageOf(outcome, where),
          facts,
          warnings,
        });
      });
      const bytes = batch.reduce((sum, one) => sum + one.bytes, 0);
      progress.advance({ count: batch.length, done: bytes });
    },
    passed(found) {
      progress.advance({ count: 0, done: found.bytes });
      if (found.kind === 'refused') return refused(found.where, found.reason);
      sums.skips += 1;
      print({ state: 'skipped', where: found.where, message: found.reason });
    },
    restored() {
      sums.decisions += 1;
    },
    report(isCut) {
      progress.end();
      process.stdout.write(isJson ? `${jsonOf(sums, isCut)}\n` : summaryOf(sums, isCut));
    },
    exitStatus(isLenient) {
      const { created, replaced, unchanged, refused: bad, failed } = sums.states;
      if (failed > 0) return EXIT.failed;
      if (bad > 0 && !isLenient) return EXIT.refused;
      return created + replaced + unchanged + sums.decisions === 0 ? EXIT.failed : EXIT.done;
    },
  };
}

/** What is printed of one input. */
interface InputReport {
  readonly state: State | 'skipped';
  readonly where: string;
  readonly id?: string | undefined;
  readonly message?: string | null;
  readonly facts?: IngestOutcome['facts'];
  readonly warnings?: IngestOutcome['warnings'];
}

function printJson(report: InputReport): void {
  process.stdout.write(`${JSON.stringify(report)}\n`);
}

/** Lines about what was not simply loaded: `refused a.txt: must not be blank`. */
function printingLines(progress: Progress): (report: InputReport) => void {
  return ({ state, where, message }) => {
    if (message) progress.say(`${state} ${where}: ${message}`);
  };
}

/** What is printed of an article; where it is refused for another one's sake, with the command that helps. */
function messageOf({ message }: IngestOutcome, where: string): string | null {
  if (message?.endsWith(OTHER_FILE))
    return `${message}: xianzhi ingest --on-conflict replace ${where}`;
  return message?.startsWith(REPLACED)
    ? `${message.slice(REPLACED.length)} (--on-conflict keep or fail prevents it)`
    : message;
}

interface Sums {
  readonly states: Record<State, number>;
  readonly facts: Record<string, number>;
  readonly warnings: Map<string, ToldWarning>;
  skips: number;
  decisions: number;
  add(outcome: IngestOutcome, where: string): void;
  seconds(): number;
}

/** A kind of warning: in how many articles, and the first of them. */
interface ToldWarning {
  articles: number;
  readonly first: string;
}

function startSums(): Sums {
  const started = performance.now();
  const facts: Record<string, number> = {};
  const warnings = new Map<string, ToldWarning>();
  return {
    states: { created: 0, replaced: 0, unchanged: 0, refused: 0, failed: 0 },
    facts,
    warnings,
    skips: 0,
    decisions: 0,
    add(outcome, where) {
      countWarnings(warnings, outcome.warnings, where);
      for (const [kind, count] of Object.entries(outcome.facts))
        facts[kind] = (facts[kind] ?? 0) + count;
    },
    seconds: () => (performance.now() - started) / 1000,
  };
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

function summaryOf(sums: Sums, isCut: boolean): string {
  const { states, skips, decisions } = sums;
  const rest = [
    ...(decisions > 0 ? [`${decisions} decisions of curators restored`] : []),
    ...(skips > 0 ? [`${skips} ${skips === 1 ? 'file' : 'files'} skipped`] : []),
    ...(isCut ? ['the rest is not loaded: run it again'] : []),
  ];
  const articles = STATES.map((state) => `${states[state]} ${state}`).join(', ');
  const kinds = sortedEntries(sums.facts).map(([kind, count]) => `${kind} ${count}`);
  return [
    `articles: ${articles}${rest.map((one) => `; ${one}`).join('')}`,
    `new facts: ${kinds.join(', ') || 'none'}`,
    ...warningLines(sums.warnings),
    `seconds: ${sums.seconds().toFixed(1)}`,
    '',
  ].join('\n');
}

function jsonOf(sums: Sums, isCut: boolean): string {
  const warnings = [...sums.warnings].map(([kind, { articles }]) => [kind, articles] as const);
  return JSON.stringify({
    articles: sums.states,
    skipped: sums.skips,
    restored: sums.decisions,
    newFacts: Object.fromEntries(sortedEntries(sums.facts)),
    warnings: Object.fromEntries(sortedEntries(Object.fromEntries(warnings))),
    seconds: Number(sums.seconds().toFixed(1)),
    isWhole: !isCut,
  });
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

function sortedEntries(counts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
