import {
  CommitLostError,
  GraphWriteError,
  messageOf,
  ReadOnlyGraphError,
  StoreRefusedError,
  StoreUnavailableError,
} from '../errors.ts';
import { labelOf, type NodeId, type NodeLabel } from '../graph/model/node-id.ts';
import {
  type IngestOutcome,
  MAY_BE_LOADED,
  NOT_LOADED,
  type OnConflict,
  OTHER_FILE,
  REPLACED,
} from '../graph/ports/ingest.ts';
import type { GraphStore } from '../store/store.ts';
import { unlessAborted } from '../store/within.ts';
import { withIdsOfFiles } from './file-ids.ts';
import { type FactCounts, type LoadResult, load } from './load/load.ts';
import { type Prepared, prepareAll, type ReadArticle } from './prepare.ts';

/** Articles a transaction at most. */
export const BATCH = 100;

/** Facts a transaction at most, unless one article has more: the thread that answers others commits it. */
const MAX_FACTS = 20_000;

/** How a caller wants articles to be taken. */
export interface IngestOptions {
  /** What becomes of an article whose id another one has; by default it takes its place, unless that was read from another file. */
  readonly onConflict?: OnConflict | undefined;
  /** Facts a transaction at most, unless one article has more; 20,000 by default. */
  readonly maxFacts?: number;
  /** Reads the inputs elsewhere, such as in other threads; here by default. */
  readonly prepare?: (inputs: readonly unknown[]) => Promise<Prepared[]>;
  /** Ends the load after the transaction in hand, where it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads, resolves and loads articles; a bad one fails alone and the others are loaded. A fault that the next
 * article would meet too, such as a database that is gone or a disk that is full, ends the load: the outcomes tell
 * which articles are in and which are not.
 */
export async function ingest(
  store: GraphStore,
  articles: readonly unknown[],
  options: IngestOptions = {},
): Promise<IngestOutcome[]> {
  const stop: Stop = { by: undefined };
  const outcomes: IngestOutcome[] = [];
  for (let start = 0; start < articles.length; start += BATCH) {
    const batch = articles.slice(start, start + BATCH);
    outcomes.push(...(await ingestBatch(store, batch, options, stop)));
  }
  return outcomes;
}

/** The fault that ended a load. */
interface Stop {
  by: Error | undefined;
}

/** What the next article would meet too, in words that name no address and no path: clients read them. */
const ENDING = [
  [StoreUnavailableError, 'the database cannot be reached'],
  [CommitLostError, 'the database was lost'],
  [StoreRefusedError, 'the database refuses the server'],
  [GraphWriteError, 'the graph cannot be written'],
  [ReadOnlyGraphError, 'the graph may only be read'],
] as const;

function endsLoad(error: unknown): error is Error {
  return ENDING.some(([kind]) => error instanceof kind);
}

async function ingestBatch(
  store: GraphStore,
  inputs: readonly unknown[],
  options: IngestOptions,
  stop: Stop,
): Promise<IngestOutcome[]> {
  const { prepare = async (all) => prepareAll(all), maxFacts = MAX_FACTS, signal } = options;
  const { onConflict } = options;
  stopWhere(signal, stop);
  if (stop.by !== undefined) return inputs.map(() => notLoaded(stop.by));
  // Reading a long article may take longer than a caller that is ending has.
  const prepared = await unlessAborted(withIdsOfFiles(store, inputs).then(prepare), signal).catch(
    (error: unknown) => {
      stopWhere(signal, stop);
      if (endsLoad(error)) stop.by ??= error;
      if (stop.by === undefined) throw error;
      return [];
    },
  );
  if (stop.by !== undefined) return inputs.map(() => notLoaded(stop.by));
  const outcomes: (IngestOutcome | undefined)[] = prepared.map((one) =>
    'message' in one ? failed(one.message) : undefined,
  );
  const good = prepared.flatMap((one, index) => ('facts' in one ? [{ ...one, index }] : []));
  for (const round of roundsOf(good))
    for (const group of transactionsOf(round, maxFacts)) {
      stopWhere(signal, stop);
      const results = await loadOrOneByOne(store, group, onConflict, stop);
      group.forEach(({ index }, place) => {
        outcomes[index] = results[place];
      });
    }
  return outcomes.filter((outcome) => outcome !== undefined);
}

function stopWhere(signal: AbortSignal | undefined, stop: Stop): void {
  if (signal?.aborted === true) stop.by ??= signal.reason as Error;
}

/** An id that comes twice in a batch is loaded in two transactions, so that the later one wins. */
function* roundsOf<Read extends ReadArticle>(articles: readonly Read[]): Generator<Read[]> {
  for (let waiting = articles; waiting.length > 0; ) {
    const ids = new Set<string>();
    const now = waiting.filter(
      ({ facts }) => !ids.has(facts.article.id) && ids.add(facts.article.id),
    );
    const taken = new Set(now);
    waiting = waiting.filter((one) => !taken.has(one));
    yield now;
  }
}

/** Articles by transaction: so many facts in each, or one article. */
function transactionsOf<Read extends ReadArticle>(
  articles: readonly Read[],
  maxFacts: number,
): Read[][] {
  const transactions: Read[][] = [];
  let facts = 0;
  for (const article of articles) {
    const own = article.facts.nodes.length + article.facts.relationships.length;
    const last = transactions.at(-1);
    facts += own;
    if (last !== undefined && facts <= maxFacts) last.push(article);
    else {
      transactions.push([article]);
      facts = own;
    }
  }
  return transactions;
}

/** That another article has an id: both texts, from where they part. */
function otherTextMessage(id: NodeId, known: string, text: string): string {
  let same = 0;
  while (same < text.length && known[same] === text[same]) same++;
  const show = (from: string) =>
    from
      .slice(Math.max(0, same - 5), same + 20)
      .replace(/\s+/gu, ' ')
      .trim();
  const is = `${id.slice('Article:'.length)} is in the graph with another`;
  if (known === text) return `${is} title, date, address or record`;
  return `${is} text, «${show(known)}» where this one has «${show(text)}»`;
}

async function loadOrOneByOne(
  store: GraphStore,
  batch: readonly ReadArticle[],
  onConflict: OnConflict | undefined,
  stop: Stop,
): Promise<IngestOutcome[]> {
  if (stop.by !== undefined) return batch.map(() => notLoaded(stop.by));
  try {
    const results = await load(
      store,
      batch.map(({ facts }) => facts),
      onConflict,
    );
    return results.map((result, index) =>
      outcomeOf(batch[index] as ReadArticle, result, onConflict),
    );
  } catch (error) {
    if (endsLoad(error)) {
      stop.by = error;
      return batch.map(() => notLoaded(error, error instanceof CommitLostError));
    }
    if (batch.length === 1) return [{ ...failed(messageOf(error)), isFault: true }];
    const outcomes: IngestOutcome[] = [];
    for (const read of batch)
      outcomes.push(...(await loadOrOneByOne(store, [read], onConflict, stop)));
    return outcomes;
  }
}

/** The outcome of an article that was not loaded, or not for certain, since the load had ended. */
function notLoaded(by: Error | undefined, mayBe = false): IngestOutcome {
  const [, why = messageOf(by)] = ENDING.find(([kind]) => by instanceof kind) ?? [];
  return {
    ...failed(`${mayBe ? MAY_BE_LOADED : NOT_LOADED}${why}`),
    ...(by !== undefined && { stoppedBy: by }),
  };
}

function outcomeOf(
  read: ReadArticle,
  { status, facts, other, isOfOtherFile = false }: LoadResult,
  onConflict: OnConflict | undefined,
): IngestOutcome {
  const { id, sourceText } = read.facts.article;
  const why = other === undefined ? null : otherTextMessage(id, other, sourceText);
  if (status !== 'CONFLICT')
    return { ...loaded(read, status, facts), message: why && `${REPLACED}${why}` };
  if (onConflict === 'KEEP')
    return {
      ...loaded(read, 'UNCHANGED', facts),
      meetingIds: [],
      officialCount: 0,
      message: `kept: ${why}`,
    };
  return failed(isOfOtherFile && onConflict === undefined ? `${why}${OTHER_FILE}` : `${why}`);
}

function loaded(
  { facts: { article, nodes }, warnings }: ReadArticle,
  status: IngestOutcome['status'],
  facts: FactCounts,
): IngestOutcome {
  const idsOf = (label: NodeLabel) =>
    nodes.map(({ id }) => id).filter((id) => labelOf(id) === label);
  return {
    status,
    articleId: article.id,
    meetingIds: idsOf('Meeting'),
    countyIds: idsOf('County'),
    officialCount: idsOf('Official').length,
    facts,
    warnings,
    message: null,
  };
}

/** The outcome of an article that could not be loaded, and why. */
export function failed(message: string): IngestOutcome {
  return {
    status: 'FAILED',
    articleId: null,
    meetingIds: [],
    countyIds: [],
    officialCount: 0,
    facts: {},
    warnings: [],
    message,
  };
}
