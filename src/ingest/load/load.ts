import {
  createMentions,
  deleteNodes,
  deleteRelationships,
  mentionedByArticles,
  relationshipsOfArticles,
} from '../../graph/claims/claim-statements.ts';
import type { ArticleFacts } from '../../graph/claims/facts.ts';
import { survivorsOf } from '../../graph/claims/identity.ts';
import { claimPrefix } from '../../graph/model/claim.ts';
import { labelOf, type NodeId, type NodeLabel } from '../../graph/model/node-id.ts';
import {
  articleRow,
  type StoredArticle,
  storedArticles,
  upsertArticles,
} from '../../graph/nodes/article.ts';
import { FORMAT, lockStore, touchStore } from '../../graph/setup/metadata.ts';
import { grouped } from '../../grouped.ts';
import type { GraphStore, Write } from '../../store/store.ts';
import { eachChunk } from './chunk.ts';
import {
  foldNodes,
  foldRelationships,
  readKept,
  readKeptRelationships,
  statedIn,
} from './claim-set.ts';
import { readMissingAbove, removeCounties, writePartOf } from './county-nodes.ts';
import { type Writes, writingAhead } from './pipelined-writes.ts';
import { redirect } from './redirect.ts';
import { endsOf, keyOfRelationship } from './relationship-key.ts';
import { countMeetings, countStated, writeTallies } from './update-meeting-summary.ts';

/** What became of an article that was loaded. */
export type LoadStatus = 'CREATED' | 'UPDATED' | 'UNCHANGED';

/** Articles have long texts: fewer of them a statement. */
const ARTICLE_ROWS = 100;

/** Which of these articles the graph already holds, as they were loaded. */
export function readStored(store: Pick<GraphStore, 'read'>, ids: readonly NodeId[]) {
  return store.read(storedArticles, { ids: [...ids] });
}

/**
 * Loads what the articles say in one transaction, all of it or nothing. What an article said before
 * and says no more is taken back; an article that the graph holds just so is left alone. The ids of
 * the articles are distinct.
 */
export function load(store: GraphStore, batch: readonly ArticleFacts[]): Promise<LoadStatus[]> {
  return store.write(async (query) => {
    await query(lockStore, { format: FORMAT });
    const stored = await query(storedArticles, { ids: batch.map(({ article }) => article.id) });
    const before = new Map(stored.map((one) => [one.id, one]));
    const statuses = batch.map(({ article }): LoadStatus => {
      const known = before.get(article.id);
      if (known === undefined) return 'CREATED';
      return isSame(known, article) ? 'UNCHANGED' : 'UPDATED';
    });
    const changed = batch.filter((_, index) => statuses[index] !== 'UNCHANGED');
    if (changed.length > 0) {
      const known = changed.filter(({ article }) => before.has(article.id));
      await replaceClaims(
        query,
        changed,
        known.map(({ article }) => article.id),
      );
      await query(touchStore, { at: new Date().toISOString() });
    }
    return statuses;
  });
}

/** Takes articles, and what only they said, out of the graph; answers how many were there. */
export function forget(store: GraphStore, ids: readonly NodeId[]): Promise<number> {
  return store.write(async (query) => {
    await query(lockStore, { format: FORMAT });
    const stored = await query(storedArticles, { ids: [...ids] });
    const known = stored.map(({ id }) => id);
    if (known.length > 0) {
      await replaceClaims(query, [], known);
      await query(deleteNodes, { ids: known });
      await query(touchStore, { at: new Date().toISOString() });
    }
    return known.length;
  });
}

type Known = Pick<StoredArticle, 'given' | 'sourceText' | 'extractor' | 'record'>;

function isSame(known: Known, article: StoredArticle): boolean {
  return (
    known.given === article.given &&
    known.sourceText === article.sourceText &&
    known.extractor === article.extractor &&
    known.record === article.record
  );
}

/**
 * Writes what articles say in the place of what the graph holds of them; `loaded` are those that it
 * holds, told anew here or not. Officials that were merged are followed to the one that stays.
 * Belongs into a transaction that holds the store's lock.
 */
export async function replaceClaims(
  transaction: Write,
  told: readonly ArticleFacts[],
  loaded: readonly NodeId[],
): Promise<void> {
  const facts = await followMerges(transaction, told);
  const writes = writingAhead(transaction);
  const { query } = writes;
  const articles = new Set([...facts.map(({ article }) => article.id), ...loaded]);
  await eachChunk(
    facts,
    (chunk) =>
      writes.send(upsertArticles, { rows: chunk.map(({ article }) => articleRow(article)) }),
    ARTICLE_ROWS,
  );
  const old = await readOld(query, loaded);
  const said = statedIn(facts);
  const keys = new Set([...old.relationships, ...said.relationships.keys()]);
  const relationships = [...keys].map(endsOf);
  const nodes = [...new Set([...old.nodes, ...said.nodes.keys()])];
  const isOf = (label: NodeLabel) => (id: NodeId) => labelOf(id) === label;

  // All that depends on what is there is read before anything of it changes.
  const kept = await readKept(query, nodes, articles);
  const isNew = (id: NodeId) => !kept.has(id);
  const counties = nodes.filter(isOf('County')).filter(isNew);
  const meetings = nodes.filter(isOf('Meeting'));
  const known = meetings.filter((id) => kept.has(id));
  const [missing, others, counted] = await Promise.all([
    readMissingAbove(query, counties),
    readKeptRelationships(query, relationships, { articles, known: kept }),
    countMeetings(query, known),
  ]);

  const gone = await foldNodes(writes, nodes, said.nodes, kept);
  await writePartOf(writes, counties, missing);
  await foldRelationships(writes, relationships, said.relationships, others);
  await writeMentions(writes, facts, old.mentions);
  await removeNodes(writes, gone);
  const created = countStated(said, meetings.filter(isNew));
  await writeTallies(writes, counted, created, await countMeetings(query, known));
  await writes.sent();
}

async function followMerges(query: Write, told: readonly ArticleFacts[]): Promise<ArticleFacts[]> {
  const officials = new Set(
    told
      .flatMap(({ nodes }) => nodes.map(({ id }) => id))
      .filter((id) => labelOf(id) === 'Official'),
  );
  const survivors = await survivorsOf(query, [...officials]);
  return told.map((one) => redirect(one, survivors));
}

/** What the articles had said: the nodes they mention and the relationships that bear their claims. */
async function readOld(query: Write, known: readonly NodeId[]) {
  if (known.length === 0) return { nodes: [], relationships: [], mentions: [] };
  const mentions = await query(mentionedByArticles, { articleIds: [...known] });
  const relationships = await query(relationshipsOfArticles, {
    articles: known.map((id) => ({ id, claimPrefix: claimPrefix(id) })),
  });
  return {
    nodes: mentions.map(({ nodeId }) => nodeId),
    relationships: relationships.map(keyOfRelationship),
    mentions,
  };
}

async function writeMentions(
  { send }: Writes,
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

/** Removes nodes that nobody speaks of any more. */
async function removeNodes({ query, send }: Writes, gone: readonly NodeId[]): Promise<void> {
  const isCounty = (id: NodeId) => labelOf(id) === 'County';
  const others = gone.filter((id) => !isCounty(id));
  await eachChunk(others, (chunk) => send(deleteNodes, { ids: [...chunk] }));
  await removeCounties(query, gone.filter(isCounty));
}
