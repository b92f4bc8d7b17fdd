import {
  createMentions,
  deleteNodes,
  deleteRelationships,
  mentionedByArticles,
  relationshipsOfArticles,
} from '../../graph/claims/claim-statements.ts';
import { correctionRow, upsertCorrections } from '../../graph/claims/correction.ts';
import type { ArticleFacts } from '../../graph/claims/facts.ts';
import { claimPrefix } from '../../graph/model/claim.ts';
import { labelOf, type NodeId, type NodeLabel } from '../../graph/model/node-id.ts';
import {
  decodeRelationshipKey,
  encodeRelationshipKey,
} from '../../graph/model/relationship-key.ts';
import {
  articleRow,
  type StoredArticle,
  setArticleFiles,
  storedArticles,
  upsertArticles,
} from '../../graph/nodes/article.ts';
import type { OnConflict } from '../../graph/ports/ingest.ts';
import { GRAPH_FORMAT } from '../../graph/setup/format.ts';
import { lockStore, touchStore } from '../../graph/setup/metadata.ts';
import { grouped } from '../../grouped.ts';
import type { GraphStore, Write } from '../../store/store.ts';
import { eachChunk } from './chunk.ts';
import {
  claimsOfBatch,
  foldNodes,
  foldRelationships,
  readStoredNodeClaims,
  readStoredRelationshipClaims,
} from './claim-set.ts';
import { readMissingAbove, removeCounties, writePartOf } from './county-nodes.ts';
import { curatedFacts } from './curated-facts.ts';
import { type PipelinedTransaction, pipelined } from './pipelined-writes.ts';
import { countMeetings, countNewMeetings, writeMeetingSummary } from './update-meeting-summary.ts';

/** The result of loading an article. */
export interface LoadResult {
  /** CONFLICT where another article has its id and stays. */
  readonly status: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'CONFLICT';
  /** The text of another article that had its id. */
  readonly other?: string;
  /** Whether that one was read from another file. */
  readonly isOfOtherFile?: boolean;
  /** What is new in the graph by it, by the label of the node or the type of the relationship. */
  readonly facts: FactCounts;
}

/** Facts by the label of the node or the type of the relationship. */
export type FactCounts = Readonly<Record<string, number>>;

/** Rows of a statement that writes articles: they have long texts. */
const ARTICLE_ROWS = 100;

/** Those of the articles that are in the graph, as they were loaded. */
export function readStored(store: Pick<GraphStore, 'read'>, ids: readonly NodeId[]) {
  return store.read(storedArticles, { ids: [...ids] });
}

/**
 * Loads the facts of articles in one transaction. Claims that an article made before and no longer
 * makes are removed; an article that is in the graph unchanged is skipped. The ids of the articles
 * are distinct. Where another article has the id of one, `onConflict` decides; without it that one is replaced, unless
 * both were read from files, and not from the same.
 */
export function load(
  store: GraphStore,
  batch: readonly ArticleFacts[],
  onConflict?: OnConflict,
): Promise<LoadResult[]> {
  return store.write(async (query) => {
    await query(lockStore, { format: GRAPH_FORMAT });
    const stored = await query(storedArticles, { ids: batch.map(({ article }) => article.id) });
    const before = new Map(stored.map((one) => [one.id, one]));
    const results = batch.map(({ article }) =>
      comparedTo(before.get(article.id), article, onConflict),
    );
    const isWritten = (index: number) =>
      results[index]?.status === 'CREATED' || results[index]?.status === 'UPDATED';
    const changed = batch.filter((_, index) => isWritten(index));
    await noteFiles(query, batch, before);
    let created: ReadonlyMap<NodeId, FactCounts> = new Map();
    if (changed.length > 0) {
      const now = new Date().toISOString();
      const timed = changed.map((facts) => withTime(facts, before.get(facts.article.id), now));
      const known = changed.filter(({ article }) => before.has(article.id));
      created = await replaceClaims(
        query,
        timed,
        known.map(({ article }) => article.id),
      );
      await query(touchStore, { at: now });
    }
    return results.map((result, index) => ({
      ...result,
      facts: created.get(batch[index]?.article.id as NodeId) ?? {},
    }));
  });
}

type KnownArticle = ArticleVersion & Pick<StoredArticle, 'id' | 'file' | 'loadedAt'>;

/** What becomes of an article, where its id may be that of another one. */
function comparedTo(
  known: KnownArticle | undefined,
  article: StoredArticle,
  onConflict: OnConflict | undefined,
): Omit<LoadResult, 'facts'> {
  if (known === undefined) return { status: 'CREATED' };
  if (isSame(known, article)) return { status: 'UNCHANGED' };
  if (isSameInput(known, article)) return { status: 'UPDATED' };
  const isOfOtherFile = known.file !== null && article.file !== null && known.file !== article.file;
  const replaces = onConflict === 'REPLACE' || (onConflict === undefined && !isOfOtherFile);
  return { status: replaces ? 'UPDATED' : 'CONFLICT', other: known.sourceText, isOfOtherFile };
}

/** Notes the files of articles that were moved, or loaded by a version before 0.4.0, which did not. */
async function noteFiles(
  query: Write,
  batch: readonly ArticleFacts[],
  before: ReadonlyMap<string, KnownArticle>,
): Promise<void> {
  const rows = batch.flatMap(({ article }) => {
    const known = before.get(article.id);
    const isOther = known?.sourceText === article.sourceText && known.file !== article.file;
    return isOther && article.file !== null ? [{ id: article.id, file: article.file }] : [];
  });
  if (rows.length > 0) await query(setArticleFiles, { rows });
}

/** An article with the time at which it came into the graph: its own, else that of the same article, which is read anew, else now, and never later. */
function withTime(facts: ArticleFacts, known: KnownArticle | undefined, now: string): ArticleFacts {
  const { article } = facts;
  const before = known !== undefined && isSameInput(known, article) ? known.loadedAt : null;
  const loadedAt = article.loadedAt ?? before ?? now;
  return { ...facts, article: { ...article, loadedAt: loadedAt < now ? loadedAt : now } };
}

/** Removes articles from the graph, with all that only they claim; returns the ids of those that were there. */
export function forget(store: GraphStore, ids: readonly NodeId[]): Promise<NodeId[]> {
  return store.write(async (query) => {
    await query(lockStore, { format: GRAPH_FORMAT });
    const stored = await query(storedArticles, { ids: [...ids] });
    const known = stored.map(({ id }) => id);
    if (known.length > 0) {
      await replaceClaims(query, [], known);
      await query(deleteNodes, { ids: known });
      await query(touchStore, { at: new Date().toISOString() });
    }
    return known;
  });
}

type ArticleVersion = Pick<StoredArticle, 'given' | 'sourceText' | 'extractor' | 'record'>;

function isSame(known: ArticleVersion, article: StoredArticle): boolean {
  return isSameInput(known, article) && known.extractor === article.extractor;
}

/** Whether both are one article, read by whichever version of the extractor. */
function isSameInput(known: ArticleVersion, article: StoredArticle): boolean {
  return (
    known.given === article.given &&
    known.sourceText === article.sourceText &&
    known.record === article.record
  );
}

/**
 * Replaces the stored claims of articles by those of `facts`; `loaded` are the articles that are in the
 * graph, whether or not they have new facts. Corrections and merges are applied. Must run in a
 * transaction that holds the store's lock. Returns what is new in the graph by each article.
 */
export async function replaceClaims(
  transaction: Write,
  newFacts: readonly ArticleFacts[],
  loaded: readonly NodeId[],
): Promise<ReadonlyMap<NodeId, FactCounts>> {
  const isNew = new Set(newFacts.map(({ article }) => article.id));
  const removed = loaded.filter((id) => !isNew.has(id));
  const { facts, changed } = await curatedFacts(transaction, newFacts, removed);
  const writes = pipelined(transaction);
  const { query } = writes;
  await eachChunk(changed, (chunk) =>
    writes.send(upsertCorrections, { rows: chunk.map(correctionRow) }),
  );
  const articles = new Set([...facts.map(({ article }) => article.id), ...loaded]);
  await eachChunk(
    facts,
    (chunk) =>
      writes.send(upsertArticles, { rows: chunk.map(({ article }) => articleRow(article)) }),
    ARTICLE_ROWS,
  );
  const previous = await readPreviousClaims(query, loaded);
  const added = claimsOfBatch(facts);
  const keys = new Set([...previous.relationships, ...added.relationships.keys()]);
  const relationships = [...keys].map(decodeRelationshipKey);
  const nodes = [...new Set([...previous.nodes, ...added.nodes.keys()])];
  const isOf = (label: NodeLabel) => (id: NodeId) => labelOf(id) === label;

  // Everything that depends on the state of the graph is read before it changes.
  const storedNodes = await readStoredNodeClaims(query, nodes, articles);
  const isMissing = (id: NodeId) => !storedNodes.has(id);
  const counties = nodes.filter(isOf('County')).filter(isMissing);
  const meetings = nodes.filter(isOf('Meeting'));
  const known = meetings.filter((id) => storedNodes.has(id));
  const [missing, storedRelationships, counted] = await Promise.all([
    readMissingAbove(query, counties),
    readStoredRelationshipClaims(query, relationships, { articles, nodes: storedNodes }),
    countMeetings(query, known),
  ]);

  const gone = await foldNodes(writes, nodes, added.nodes, storedNodes);
  await writePartOf(writes, counties, missing);
  await foldRelationships(writes, relationships, added.relationships, storedRelationships);
  await writeMentions(writes, facts, previous.mentions);
  await removeNodes(writes, gone);
  const created = countNewMeetings(added, meetings.filter(isMissing));
  await writeMeetingSummary(writes, counted, created, await countMeetings(query, known));
  await writes.flushed();
  return countNewFacts(facts, { nodes: storedNodes, relationships: storedRelationships });
}

/** What is new in the graph by each article: what several claim is new by the first of them. */
function countNewFacts(
  facts: readonly ArticleFacts[],
  stored: {
    readonly nodes: ReadonlyMap<NodeId, unknown>;
    readonly relationships: ReadonlyMap<string, unknown>;
  },
): ReadonlyMap<NodeId, FactCounts> {
  const seen = new Set<string>();
  return new Map(
    facts.map(({ article, nodes, relationships }) => {
      const counts: Record<string, number> = {};
      const count = (key: string, kind: string, isStored: boolean) => {
        if (isStored || seen.has(key)) return;
        seen.add(key);
        counts[kind] = (counts[kind] ?? 0) + 1;
      };
      for (const { id } of nodes) count(id, labelOf(id) ?? '', stored.nodes.has(id));
      for (const fact of relationships) {
        const key = encodeRelationshipKey(fact);
        count(key, fact.type, stored.relationships.has(key));
      }
      return [article.id, counts];
    }),
  );
}

/** The previous claims of articles: the nodes they mention and the relationships that have claims of theirs. */
async function readPreviousClaims(query: Write, known: readonly NodeId[]) {
  if (known.length === 0) return { nodes: [], relationships: [], mentions: [] };
  const mentions = await query(mentionedByArticles, { articleIds: [...known] });
  const relationships = await query(relationshipsOfArticles, {
    articles: known.map((id) => ({ id, claimPrefix: claimPrefix(id) })),
  });
  return {
    nodes: mentions.map(({ nodeId }) => nodeId),
    relationships: relationships.map(encodeRelationshipKey),
    mentions,
  };
}

async function writeMentions(
  { send }: PipelinedTransaction,
  facts: readonly ArticleFacts[],
  old: readonly { articleId: string; nodeId: string }[],
): Promise<void> {
  const known = grouped(old, ({ articleId }) => articleId);
  const rows = facts.map(({ article, nodes }) => {
    const there = new Set(known.get(article.id)?.map(({ nodeId }) => nodeId));
    return { from: article.id, to: nodes.map(({ id }) => id).filter((id) => !there.has(id)) };
  });
  await eachChunk(rows, (chunk) => send(createMentions, { rows: [...chunk] }), ARTICLE_ROWS);
  if (old.length === 0) return;
  const current = new Map(
    facts.map(({ article, nodes }) => [article.id, new Set(nodes.map(({ id }) => id))]),
  );
  const gone = old.filter(({ articleId, nodeId }) => !current.get(articleId)?.has(nodeId));
  await eachChunk(gone, (chunk) =>
    send(deleteRelationships, {
      rows: chunk.map(({ articleId, nodeId }) => ({
        from: articleId,
        type: 'MENTIONS',
        to: nodeId,
      })),
    }),
  );
}

/** Removes nodes that no article claims any more. */
async function removeNodes(
  { query, send }: PipelinedTransaction,
  gone: readonly NodeId[],
): Promise<void> {
  const isCounty = (id: NodeId) => labelOf(id) === 'County';
  const others = gone.filter((id) => !isCounty(id));
  await eachChunk(others, (chunk) => send(deleteNodes, { ids: [...chunk] }));
  await removeCounties(query, gone.filter(isCounty));
}
