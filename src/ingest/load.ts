import {
  articleRow,
  type StoredArticle,
  storedArticles,
  upsertArticles,
} from '../graph/article.ts';
import {
  deleteNodes,
  deleteRelationships,
  mentionedByArticles,
  nodeClaims,
  relationshipClaims,
  relationshipsOfArticles,
  unneededCounties,
  upsertMentions,
  upsertPartOf,
} from '../graph/bookkeeping.ts';
import { articleOfClaim, type Claim, claimPrefix, readClaim, writeClaim } from '../graph/claim.ts';
import { parentIdOf } from '../graph/county.ts';
import type { ArticleFacts, NodeFact, RelationshipFact } from '../graph/facts.ts';
import { fold } from '../graph/fold.ts';
import type { NodeKind, RelationshipKind } from '../graph/kind.ts';
import { nodeKinds, relationshipKinds } from '../graph/kinds.ts';
import { labelOf, type NodeId } from '../graph/node-id.ts';
import { FORMAT, lockStore, touchStore } from '../graph/store-node.ts';
import type { GraphStore, Query } from '../store/store.ts';

type Write = Query<'read' | 'write'>;

/** What became of an article that was loaded. */
export type LoadStatus = 'CREATED' | 'UPDATED' | 'UNCHANGED';

/** Rows a statement at the most. */
const ROWS = 2_000;

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

type Known = Pick<StoredArticle, 'given' | 'sourceText' | 'extractor'>;

function isSame(known: Known, article: StoredArticle): boolean {
  return (
    known.given === article.given &&
    known.sourceText === article.sourceText &&
    known.extractor === article.extractor
  );
}

/** Writes what `facts` say in the place of what `known` articles said. */
async function replaceClaims(
  query: Write,
  facts: readonly ArticleFacts[],
  known: readonly NodeId[],
): Promise<void> {
  const articles = new Set([...facts.map(({ article }) => article.id), ...known]);
  await eachChunk(facts, 100, (chunk) =>
    query(upsertArticles, { rows: chunk.map(({ article }) => articleRow(article)) }),
  );
  const old = await readOld(query, known);
  const said = statedIn(facts);
  const relationships = new Map(
    [...old.relationships, ...said.relationships.keys()].map((key) => [key, endsOf(key)]),
  );
  const nodes = new Set([...old.nodes, ...said.nodes.keys()]);

  const goneNodes = await foldNodes(query, [...nodes], said.nodes, articles);
  await writePartOf(
    query,
    [...nodes].filter((id) => !goneNodes.includes(id)),
  );
  await foldRelationships(query, [...relationships.values()], said.relationships, articles);
  await writeMentions(query, facts, old.mentions);
  await removeNodes(query, goneNodes);
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

interface Stated {
  readonly nodes: ReadonlyMap<NodeId, Claim[]>;
  readonly relationships: ReadonlyMap<string, Claim[]>;
}

function statedIn(facts: readonly ArticleFacts[]): Stated {
  const nodes = new Map<NodeId, Claim[]>();
  const relationships = new Map<string, Claim[]>();
  for (const { article, ...own } of facts) {
    for (const fact of own.nodes) push(nodes, fact.id, claimOf(article, fact));
    for (const fact of own.relationships) {
      push(relationships, keyOfRelationship(fact), claimOf(article, fact));
    }
  }
  return { nodes, relationships };
}

function claimOf(
  { id, published }: StoredArticle,
  { says, spans }: NodeFact | RelationshipFact,
): Claim {
  const told = Object.entries(says).filter(([, value]) => value !== null);
  return { article: id, published, spans: [...spans], ...Object.fromEntries(told) };
}

/** What is said of one node or relationship: by these articles anew, and by others, as it is kept. */
interface Said {
  readonly anew: readonly Claim[];
  readonly others: readonly string[];
}

function saidOf(anew: readonly Claim[] = [], others: readonly string[] = []): Said {
  return { anew, others };
}

function isSaid({ anew, others }: Said): boolean {
  return anew.length + others.length > 0;
}

/** The properties that follow from what is said, the claims themselves among them. */
function foldSaid({ anew, others }: Said, kind: NodeKind | RelationshipKind) {
  const [one] = anew;
  const telling = kind.isConstant
    ? [one ?? others.slice(0, 1).map(readClaim)[0]].filter((claim) => claim !== undefined)
    : [...anew, ...others.map(readClaim)];
  const folded = kind.says.parse(fold(telling, kind.combine));
  const kept = [...others, ...anew.map(writeClaim)].map((claim) => ({
    claim,
    article: articleOfClaim(claim),
  }));
  const claims = kept
    .toSorted((a, b) => (a.article < b.article ? -1 : 1))
    .map(({ claim }) => claim);
  return { folded, claims };
}

/** Folds the claims of each node again; answers those that nobody speaks of any more. */
async function foldNodes(
  query: Write,
  ids: readonly NodeId[],
  anew: Stated['nodes'],
  articles: ReadonlySet<string>,
): Promise<NodeId[]> {
  const others = new Map<NodeId, string[]>();
  await eachChunk(ids, ROWS, async (chunk) => {
    for (const { id, claims } of await query(nodeClaims, { ids: [...chunk] })) {
      others.set(id, notOf(articles, claims ?? []));
    }
  });
  const said = new Map(ids.map((id) => [id, saidOf(anew.get(id), others.get(id))]));
  for (const kind of nodeKinds) {
    const own = [...said].filter(([id, one]) => labelOf(id) === kind.label && isSaid(one));
    await eachChunk(own, ROWS, (chunk) =>
      query(kind.upsert, {
        rows: chunk.map(([id, one]) => {
          const { folded, claims } = foldSaid(one, kind);
          return { id, properties: { id, ...folded, ...kind.derive(id, folded), claims } };
        }),
      }),
    );
  }
  return [...said].filter(([, one]) => !isSaid(one)).map(([id]) => id);
}

async function foldRelationships(
  query: Write,
  keys: readonly RelationshipKey[],
  anew: Stated['relationships'],
  articles: ReadonlySet<string>,
): Promise<void> {
  const others = new Map<string, string[]>();
  const pairs = new Map(keys.map(({ from, to }) => [`${from}\t${to}`, { from, to }]));
  await eachChunk([...pairs.values()], ROWS, async (chunk) => {
    for (const { claims, ...key } of await query(relationshipClaims, { pairs: [...chunk] })) {
      others.set(keyOfRelationship(key), notOf(articles, claims));
    }
  });
  const said = keys.map((key) => {
    const name = keyOfRelationship(key);
    return { key, one: saidOf(anew.get(name), others.get(name)) };
  });
  const gone = said.filter(({ one }) => !isSaid(one)).map(({ key }) => key);
  await eachChunk(gone, ROWS, (chunk) => query(deleteRelationships, { rows: [...chunk] }));
  for (const kind of relationshipKinds) {
    const own = said.filter(({ key, one }) => key.type === kind.type && isSaid(one));
    await eachChunk(own, ROWS, (chunk) =>
      query(kind.upsert, {
        rows: chunk.map(({ key: { from, to }, one }) => {
          const { folded, claims } = foldSaid(one, kind);
          return { from, to, properties: { ...folded, claims } };
        }),
      }),
    );
  }
}

function notOf(articles: ReadonlySet<string>, claims: readonly string[]): string[] {
  return claims.filter((claim) => !articles.has(articleOfClaim(claim)));
}

/** The gazetteer's facts: every county that is written lies in one that is there too. */
async function writePartOf(query: Write, ids: readonly NodeId[]): Promise<void> {
  const counties = ids.filter((id) => labelOf(id) === 'County');
  const above = [...new Set(counties.flatMap(ancestorsOf))].filter((id) => !counties.includes(id));
  const kind = nodeKinds.find(({ label }) => label === 'County');
  if (kind === undefined || counties.length === 0) return;
  const existing = await query(nodeClaims, { ids: above });
  const missing = above.filter((id) => !existing.some((row) => row.id === id));
  if (missing.length > 0) {
    await query(kind.upsert, {
      rows: missing.map((id) => ({ id, properties: { id, ...kind.derive(id, {}) } })),
    });
  }
  const rows = [...counties, ...missing].flatMap((from) => {
    const to = parentIdOf(from);
    return to === undefined ? [] : [{ from, to }];
  });
  if (rows.length > 0) await query(upsertPartOf, { rows });
}

function ancestorsOf(id: NodeId): NodeId[] {
  const parent = parentIdOf(id);
  return parent === undefined ? [] : [parent, ...ancestorsOf(parent)];
}

async function writeMentions(
  query: Write,
  facts: readonly ArticleFacts[],
  old: readonly { articleId: string; nodeId: string }[],
): Promise<void> {
  const rows = facts.flatMap(({ article, nodes }) =>
    nodes.map(({ id }) => ({ from: article.id, to: id })),
  );
  await eachChunk(rows, ROWS, (chunk) => query(upsertMentions, { rows: [...chunk] }));
  const current = new Set(rows.map(({ from, to }) => `${from} ${to}`));
  const gone = old.filter(({ articleId, nodeId }) => !current.has(`${articleId} ${nodeId}`));
  await eachChunk(gone, ROWS, (chunk) =>
    query(deleteRelationships, {
      rows: chunk.map(({ articleId, nodeId }) => ({
        from: articleId,
        type: 'MENTIONS',
        to: nodeId,
      })),
    }),
  );
}

/** Removes nodes without claims. A county stays, without what articles said of it, while one lies in it. */
async function removeNodes(query: Write, gone: readonly NodeId[]): Promise<void> {
  const counties = gone.filter((id) => labelOf(id) === 'County');
  const others = gone.filter((id) => labelOf(id) !== 'County');
  await eachChunk(others, ROWS, (chunk) => query(deleteNodes, { ids: [...chunk] }));
  const kind = nodeKinds.find(({ label }) => label === 'County');
  if (kind === undefined || counties.length === 0) return;
  await query(kind.upsert, {
    rows: counties.map((id) => ({ id, properties: { id, ...kind.derive(id, {}) } })),
  });
  let candidates = [...new Set([...counties, ...counties.flatMap(ancestorsOf)])];
  while (candidates.length > 0) {
    const unneeded = (await query(unneededCounties, { ids: candidates })).map(({ id }) => id);
    if (unneeded.length === 0) return;
    await query(deleteNodes, { ids: unneeded });
    candidates = candidates.filter((id) => !unneeded.includes(id));
  }
}

interface RelationshipKey {
  readonly from: NodeId;
  readonly type: string;
  readonly to: NodeId;
}

/** An id has no tab: `normalized` takes control characters out. */
function keyOfRelationship({ from, type, to }: RelationshipKey): string {
  return [from, type, to].join('\t');
}

function endsOf(key: string): RelationshipKey {
  const [from = '', type = '', to = ''] = key.split('\t');
  return { from, type, to };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

async function eachChunk<T>(
  list: readonly T[],
  size: number,
  work: (chunk: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < list.length; start += size) {
    await work(list.slice(start, start + size));
  }
}
