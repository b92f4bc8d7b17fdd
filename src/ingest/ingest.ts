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
} from '../graph/ports/ingest.ts';
import type { GraphStore } from '../store/store.ts';
import { unlessAborted } from '../store/within.ts';
import { type LoadStatus, load, readStored } from './load/load.ts';
import { type Prepared, prepareAll, type ReadArticle } from './prepare.ts';

/** Articles a transaction at most. */
export const BATCH = 100;

/** Facts a transaction at most, unless one article has more: the thread that answers others commits it. */
const MAX_FACTS = 20_000;

/** How a caller wants articles to be taken. */
export interface IngestOptions {
  /** Ids made from a file's path: one that meets another article in the graph fails. */
  readonly pathMade?: ReadonlySet<string>;
  /** What becomes of an article whose id another one has; REPLACE by default. */
  readonly onConflict?: OnConflict;
  /** Takes the place of an article of the same path-made id. */
  readonly replace?: boolean;
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
  const { onConflict = 'REPLACE' } = options;
  stopWhere(signal, stop);
  if (stop.by !== undefined) return inputs.map(() => notLoaded(stop.by));
  // Reading a long article may take longer than a caller that is ending has.
  const prepared = await unlessAborted(prepare(inputs), signal)
    .then((all) => checkPathMade(store, all, options))
    .catch((error: unknown) => {
      stopWhere(signal, stop);
      if (endsLoad(error)) stop.by ??= error;
      if (stop.by === undefined) throw error;
      return [];
    });
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

async function checkPathMade(
  store: GraphStore,
  prepared: readonly Prepared[],
  { pathMade = new Set(), replace = false }: IngestOptions,
): Promise<Prepared[]> {
  const ids = prepared.flatMap((one) =>
    'facts' in one && pathMade.has(one.facts.article.id) ? [one.facts.article.id] : [],
  );
  if (replace || ids.length === 0) return [...prepared];
  const stored = new Map((await readStored(store, ids)).map((one) => [one.id, one]));
  return prepared.map((one) => {
    if (!('facts' in one) || !pathMade.has(one.facts.article.id)) return one;
    const known = stored.get(one.facts.article.id);
    if (known === undefined || known.sourceText === one.facts.article.sourceText) return one;
    return { message: pathMadeMessage(known.id, known.sourceText, one.facts.article.sourceText) };
  });
}

/** Why an article whose id its path made is not loaded, and what to do. */
export function pathMadeMessage(id: NodeId, known: string, text: string): string {
  return `${otherTextMessage(id, known, text)}; give it an id of its own or load it with --replace`;
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
  onConflict: OnConflict,
  stop: Stop,
): Promise<IngestOutcome[]> {
  if (stop.by !== undefined) return batch.map(() => notLoaded(stop.by));
  try {
    const statuses = await load(
      store,
      batch.map(({ facts }) => facts),
      onConflict === 'REPLACE',
    );
    return batch.map((read, index) => outcomeOf(read, statuses[index] ?? 'UNCHANGED', onConflict));
  } catch (error) {
    if (endsLoad(error)) {
      stop.by = error;
      return batch.map(() => notLoaded(error, error instanceof CommitLostError));
    }
    if (batch.length === 1) return [failed(messageOf(error))];
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

function outcomeOf(read: ReadArticle, status: LoadStatus, onConflict: OnConflict): IngestOutcome {
  if (typeof status === 'string') return loaded(read, status);
  const { id, sourceText } = read.facts.article;
  const why = otherTextMessage(id, status.conflict, sourceText);
  if (onConflict === 'FAIL') return failed(why);
  return {
    ...loaded(read, 'UNCHANGED'),
    meetingIds: [],
    officialCount: 0,
    facts: {},
    message: `kept: ${why}`,
  };
}

function loaded(
  { facts: { article, nodes, relationships }, warnings }: ReadArticle,
  status: Extract<LoadStatus, string>,
): IngestOutcome {
  const facts: Record<string, number> = {};
  for (const kind of [
    ...nodes.map(({ id }) => labelOf(id) ?? ''),
    ...relationships.map(({ type }) => type),
  ]) {
    facts[kind] = (facts[kind] ?? 0) + 1;
  }
  const idsOf = (label: NodeLabel) =>
    nodes.map(({ id }) => id).filter((id) => labelOf(id) === label);
  return {
    status,
    articleId: article.id,
    meetingIds: idsOf('Meeting'),
    countyIds: idsOf('County'),
    officialCount: facts.Official ?? 0,
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
