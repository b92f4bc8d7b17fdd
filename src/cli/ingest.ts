import { loadConfig } from '../config.ts';
import { ConfigError, RejectedInputError, UsageError } from '../errors.ts';
import type { IngestOutcome } from '../graph/ports/ingest.ts';
import { restoreDecision } from '../ingest/curate/curate.ts';
import { type IngestOptions, ingest } from '../ingest/ingest.ts';
import type { Pool } from '../ingest/pool.ts';
import { prepareAll } from '../ingest/prepare.ts';
import { type FoundInput, readPaths, readRecords } from '../ingest/read/read.ts';
import type { GraphStore } from '../store/store.ts';
import { loadAll } from './load-all.ts';
import { printable } from './printable.ts';
import { greet, ridingOverRestarts } from './send.ts';
import { type PendingArticle, pathMadeId, sendBatch } from './send-batch.ts';
import { withGraph } from './with-graph.ts';

/** How `xianzhi ingest` is called. */
export interface IngestFlags {
  /** Files of articles with the records of another extractor. */
  readonly records?: readonly string[];
  readonly to?: string;
  readonly strict: boolean;
  readonly replace: boolean;
}

/** `xianzhi ingest`: loads articles into the graph of the environment, or sends them to a server. */
export async function runIngest(paths: readonly string[], flags: IngestFlags): Promise<number> {
  if (paths.length === 0 && flags.records === undefined)
    throw new UsageError('ingest needs a path, - for standard input, or --records FILE');
  const inputs = inputsOf(paths, flags.records ?? []);
  if (flags.to !== undefined) {
    const { to } = flags;
    const { INGEST_KEY: key } = loadConfig(process.env);
    if (key === undefined) {
      throw new ConfigError('--to needs INGEST_KEY, the key of the server');
    }
    const ride = ridingOverRestarts((line) => process.stderr.write(`${printable(line)}\n`));
    const server = { url: to, key, ride, replace: flags.replace };
    await greet(server);
    return loadAll(
      inputs,
      {
        load: (batch) => sendBatch(server, batch),
        restore: () =>
          Promise.reject(
            new RejectedInputError(
              'merges and corrections are not sent with --to: use mergeOfficials, rejectFact and correctFact',
            ),
          ),
      },
      flags.strict,
    );
  }
  const threads = lazyPool();
  try {
    // What writes to a pipe may have the graph open until then.
    const begun = await afterFirst(inputs);
    return await withGraph((store) =>
      loadAll(
        begun,
        {
          load: (batch) =>
            loadBatch(store, batch, { replace: flags.replace, prepare: threads.prepare }),
          restore: (input) => restoreDecision(store, input),
        },
        flags.strict,
      ),
    );
  } finally {
    await threads.close();
  }
}

function loadBatch(
  store: GraphStore,
  batch: readonly PendingArticle[],
  options: Pick<IngestOptions, 'replace' | 'prepare'>,
): Promise<IngestOutcome[]> {
  const pathMade = batch.flatMap(({ article, isPathMade }) =>
    isPathMade ? [pathMadeId(article)] : [],
  );
  return ingest(
    store,
    batch.map(({ article }) => article),
    { ...options, pathMade: new Set(pathMade) },
  );
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

/** The paths, then the files of records. */
async function* inputsOf(
  paths: readonly string[],
  records: readonly string[],
): AsyncGenerator<FoundInput> {
  yield* readPaths(paths, process.stdin);
  yield* readRecords(records);
}
