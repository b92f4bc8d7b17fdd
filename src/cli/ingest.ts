import { createHash } from 'node:crypto';
import { loadConfig } from '../config.ts';
import { ConfigError } from '../errors.ts';
import type { IngestOutcome } from '../graph/ingest.ts';
import { BATCH, ingest } from '../ingest/ingest.ts';
import { readPaths } from '../ingest/read/read.ts';
import { EXIT } from './exit.ts';
import { startProgress } from './progress.ts';
import { pathMadeId, sendBatch, type Waiting } from './send-batch.ts';
import { withGraph } from './with-graph.ts';

/** How `xianzhi ingest` is called. */
export interface IngestFlags {
  readonly to?: string;
  readonly strict: boolean;
  readonly replace: boolean;
}

type Load = (batch: readonly Waiting[]) => Promise<IngestOutcome[]>;

/** `xianzhi ingest`: loads articles into the graph of the environment, or sends them to a server. */
export function runIngest(paths: readonly string[], flags: IngestFlags): Promise<number> {
  if (flags.to !== undefined) {
    const { to } = flags;
    const { INGEST_KEY: key } = loadConfig(process.env);
    if (key === undefined) {
      throw new ConfigError('--to needs INGEST_KEY, the key that the server asks for');
    }
    return loadAll(paths, flags, (batch) =>
      sendBatch({ url: to, key, replace: flags.replace }, batch),
    );
  }
  return withGraph((store) =>
    loadAll(paths, flags, (batch) =>
      ingest(
        store,
        batch.map(({ article }) => article),
        {
          replace: flags.replace,
          pathMade: new Set(
            batch.flatMap(({ article, isPathMade }) => (isPathMade ? [pathMadeId(article)] : [])),
          ),
        },
      ),
    ),
  );
}

async function loadAll(
  paths: readonly string[],
  { strict }: IngestFlags,
  load: Load,
): Promise<number> {
  const started = performance.now();
  const counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0, FAILED: 0 };
  const facts: Record<string, number> = {};
  let rejects = 0;
  let skipped = 0;
  const progress = startProgress();
  const stop = onSignal();
  const reject = (where: string, reason: string) => {
    rejects += 1;
    progress.say(`rejected ${where}: ${reason}`);
  };
  const loadBatch = async (batch: readonly Waiting[]) => {
    const outcomes = await load(batch);
    outcomes.forEach((outcome, index) => {
      counts[outcome.status] += 1;
      if (outcome.status === 'FAILED')
        reject(batch[index]?.where ?? '', outcome.message ?? 'failed');
      for (const [kind, count] of Object.entries(outcome.facts))
        facts[kind] = (facts[kind] ?? 0) + count;
    });
    progress.advance(batch.length);
  };

  const seen = pathsSeen();
  let batch: Waiting[] = [];
  for await (const found of readPaths(paths, process.stdin)) {
    if (stop.signal !== undefined) break;
    if (found.kind === 'reject') {
      counts.FAILED += 1;
      reject(found.where, found.reason);
    } else if (found.kind === 'skipped') {
      skipped += 1;
      progress.say(`skipped ${found.where}: not .txt, .html, .json or .jsonl`);
    } else if (seen.isTaken(found)) {
      counts.FAILED += 1;
      reject(found.where, seen.reason(found));
    } else {
      batch.push(found);
    }
    if (batch.length < BATCH) continue;
    await loadBatch(batch);
    batch = [];
  }
  // What was read before a signal is loaded still; what was not is read by the next run.
  if (batch.length > 0) await loadBatch(batch);
  progress.end();
  stop.release();
  report(counts, facts, skipped, (performance.now() - started) / 1000);
  return exitStatus(stop.signal, counts, rejects, strict);
}

function exitStatus(
  signal: NodeJS.Signals | undefined,
  counts: Record<IngestOutcome['status'], number>,
  rejects: number,
  strict: boolean,
): number {
  if (signal === 'SIGINT') return EXIT.interrupted;
  if (signal === 'SIGTERM') return EXIT.terminated;
  if (counts.CREATED + counts.UPDATED + counts.UNCHANGED === 0) return EXIT.failed;
  return strict && rejects > 0 ? EXIT.rejects : EXIT.done;
}

function report(
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

/** Two files below two folders may have one path: the second, if it is another article, is refused. */
function pathsSeen() {
  const places = new Map<string, { readonly where: string; readonly article: string }>();
  const keyOf = (waiting: Waiting) => (waiting.isPathMade ? pathMadeId(waiting.article) : '');
  return {
    isTaken(waiting: Waiting): boolean {
      const key = keyOf(waiting);
      const article = createHash('sha256').update(JSON.stringify(waiting.article)).digest('base64');
      const known = places.get(key);
      if (key !== '' && known === undefined) places.set(key, { where: waiting.where, article });
      return known !== undefined && known.article !== article;
    },
    reason(waiting: Waiting): string {
      const key = keyOf(waiting);
      return `${key.slice('Article:'.length)} is the id of ${places.get(key)?.where} too; name the folder above both, so that their paths differ`;
    },
  };
}

/** Hears the first signal, which ends the load behind the batch in hand; a second one ends the process. */
function onSignal(): { readonly signal: NodeJS.Signals | undefined; release: () => void } {
  const heard: { signal: NodeJS.Signals | undefined } = { signal: undefined };
  const hear = (signal: NodeJS.Signals) => {
    if (heard.signal !== undefined)
      process.exit(signal === 'SIGINT' ? EXIT.interrupted : EXIT.terminated);
    heard.signal = signal;
  };
  process.on('SIGINT', hear).on('SIGTERM', hear);
  return {
    get signal() {
      return heard.signal;
    },
    release: () => void process.off('SIGINT', hear).off('SIGTERM', hear),
  };
}
