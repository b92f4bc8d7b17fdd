import { RejectedInputError, UsageError } from '../errors.ts';
import type { OnConflict } from '../graph/ports/ingest.ts';
import { restoreDecision } from '../ingest/curate/curate.ts';
import { type IngestOptions, ingest } from '../ingest/ingest.ts';
import type { Pool } from '../ingest/pool.ts';
import { prepareAll } from '../ingest/prepare.ts';
import { bytesAt, type FoundInput, readPaths, readRecords } from '../ingest/read/read.ts';
import type { GraphStore } from '../store/store.ts';
import { exampleInputs } from './examples.ts';
import { type LoadTarget, loadAll } from './load-all.ts';
import { greet, remoteServer } from './send.ts';
import { sendBatch } from './send-batch.ts';
import { withGraph } from './with-graph.ts';

/** How `xianzhi ingest` is called. */
export interface IngestFlags {
  /** Files of articles with the records of another extractor. */
  readonly records?: readonly string[];
  /** The address of a server that loads them. */
  readonly server?: string;
  readonly onConflict?: Lowercase<OnConflict>;
  /** Whether the articles are loaded that come with the program. */
  readonly examples?: true;
  readonly lenient: boolean;
  readonly json: boolean;
  /** The name of `server` before 0.4.0. */
  readonly to?: string;
  readonly strict?: true;
  readonly replace?: true;
}

/** Flags of versions before 0.4.0, which are still taken, and what is said of them. */
const OLD_FLAGS = {
  to: '--to is called --server now',
  strict: '--strict has no effect: refused input ends with 2, unless --lenient is given',
  replace:
    '--replace has no effect: a changed file is replaced; --on-conflict replace replaces the article of another file too',
} as const;

function warnOfOldFlags(flags: IngestFlags): void {
  for (const name of ['to', 'strict', 'replace'] as const)
    if (flags[name] !== undefined) process.stderr.write(`xianzhi: ${OLD_FLAGS[name]}\n`);
}

/** `xianzhi ingest`: loads articles into the graph of the environment, or sends them to a server. */
export async function runIngest(paths: readonly string[], flags: IngestFlags): Promise<number> {
  const { records = [], server = flags.to } = flags;
  const onConflict = flags.onConflict?.toUpperCase() as OnConflict | undefined;
  warnOfOldFlags(flags);
  if (paths.length === 0 && records.length === 0 && !flags.examples)
    throw new UsageError(
      'ingest needs a path, - for standard input, --records FILE, or --examples',
    );
  const inputs = inputsOf(paths, records, flags.examples === true);
  const isBarShown = process.stderr.isTTY && !flags.json;
  const shown = {
    isLenient: flags.lenient,
    isJson: flags.json,
    totalBytes: isBarShown ? await bytesAt([...paths, ...records]) : undefined,
  };
  if (server !== undefined) return loadAll(inputs, await sendingTo(server, onConflict), shown);
  const threads = lazyPool();
  try {
    // What writes to a pipe may have the graph open until then.
    const begun = await afterFirst(inputs);
    return await withGraph((store) =>
      loadAll(begun, loadingInto(store, { onConflict, prepare: threads.prepare }), shown),
    );
  } finally {
    await threads.close();
  }
}

/** A server as a target, once it has answered. */
async function sendingTo(url: string, onConflict: OnConflict | undefined): Promise<LoadTarget> {
  const server = remoteServer(url);
  await greet(server);
  return {
    load: (batch) => sendBatch(server, batch, onConflict),
    restore: () =>
      Promise.reject(
        new RejectedInputError(
          'merges and corrections are not sent to a server: use mergeOfficials, rejectFact and correctFact',
        ),
      ),
  };
}

function loadingInto(store: GraphStore, options: IngestOptions): LoadTarget {
  return {
    load: (batch) =>
      ingest(
        store,
        batch.map(({ article }) => article),
        options,
      ),
    restore: (input) => restoreDecision(store, input),
  };
}

/** Reads the first batch here, and starts threads only for those that follow: most loads are small. */
function lazyPool(): Pool {
  let batches = 0;
  let pool: Promise<Pool> | undefined;
  return {
    async prepare(inputs) {
      batches += 1;
      if (batches === 1) return prepareAll(inputs);
      pool ??= import('../ingest/pool.ts').then(({ openPool }) => openPool());
      return (await pool).prepare(inputs);
    },
    close: async () => (await pool)?.close(),
  };
}

/** The same inputs, once the first of them has come. */
async function afterFirst<T>(inputs: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const first = await inputs.next();
  return (async function* () {
    if (first.done !== true) yield first.value;
    yield* inputs;
  })();
}

/** The articles that come with the program, where they are asked for; the paths, then the files of records. */
async function* inputsOf(
  paths: readonly string[],
  records: readonly string[],
  withExamples: boolean,
): AsyncGenerator<FoundInput> {
  if (withExamples) yield* exampleInputs();
  yield* readPaths(paths, process.stdin);
  yield* readRecords(records);
}
