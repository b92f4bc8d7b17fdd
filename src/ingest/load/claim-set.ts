import {
  deleteRelationships,
  nodeClaims,
  relationshipClaims,
} from '../../graph/claims/claim-statements.ts';
import type { ArticleFacts, NodeFact, RelationshipFact } from '../../graph/claims/facts.ts';
import {
  articleOfClaim,
  type ClaimContent,
  claimEncoder,
  decodeClaim,
} from '../../graph/model/claim.ts';
import { foldClaims } from '../../graph/model/fold-claims.ts';
import type { NodeKind, RelationshipKind } from '../../graph/model/kind.ts';
import { labelOf, type NodeId } from '../../graph/model/node-id.ts';
import { encodeRelationshipKey, type RelationshipKey } from '../../graph/model/relationship-key.ts';
import type { StoredArticle } from '../../graph/nodes/article.ts';
import { nodeKinds } from '../../graph/nodes/node-kinds.ts';
import { relationshipKinds } from '../../graph/relationships/relationship-kinds.ts';
import { addTo, grouped } from '../../grouped.ts';
import type { Write } from '../../store/store.ts';
import { eachChunk } from './chunk.ts';
import type { PipelinedTransaction } from './pipelined-writes.ts';

/** A claim of an article of the batch, decoded and encoded. */
interface NewClaim extends ClaimContent {
  readonly encoded: string;
  /** When its article came into the graph. */
  readonly loadedAt: string | null;
}

/** The claims of a batch of articles, by node and by relationship. */
export interface BatchClaims {
  readonly nodes: ReadonlyMap<NodeId, NewClaim[]>;
  readonly relationships: ReadonlyMap<string, NewClaim[]>;
}

/** Collects the claims of a batch of articles. */
export function claimsOfBatch(facts: readonly ArticleFacts[]): BatchClaims {
  const nodes = new Map<NodeId, NewClaim[]>();
  const relationships = new Map<string, NewClaim[]>();
  for (const { article, ...own } of facts) {
    const claimOf = claimBuilder(article);
    for (const fact of own.nodes) addTo(nodes, fact.id, claimOf(fact));
    for (const fact of own.relationships)
      addTo(relationships, encodeRelationshipKey(fact), claimOf(fact));
  }
  return { nodes, relationships };
}

function claimBuilder({ id: article, published, loadedAt }: StoredArticle) {
  const encode = claimEncoder(article, published);
  return (fact: NodeFact | RelationshipFact): NewClaim => ({
    article,
    published,
    properties: fact.properties,
    corrected: fact.corrected ?? [],
    loadedAt,
    encoded: encode(fact),
  });
}

/** A claim of an article outside the batch, as the graph has it. */
interface StoredClaim {
  readonly article: NodeId;
  readonly encoded: string;
}

/** All claims of one node or relationship: those of the batch, and those of other articles. */
interface ClaimSet {
  readonly added: readonly NewClaim[];
  readonly stored: readonly StoredClaim[];
  /** When it came into the graph; undefined for what is not in it. */
  readonly addedAt: string | null | undefined;
}

/** The claims of articles outside a batch of what is in the graph, and when it came there. */
interface StoredClaims {
  readonly claims: readonly StoredClaim[];
  readonly addedAt: string | null;
}

function claimSet(added: readonly NewClaim[] = [], stored?: StoredClaims): ClaimSet {
  return { added, stored: stored?.claims ?? [], addedAt: stored?.addedAt };
}

/** When the first article came into the graph that claims it; none where other articles claim it and the time is not known. */
function timeOf(
  { added, stored, addedAt }: ClaimSet,
  { keepsAddedAt }: NodeKind | RelationshipKind,
) {
  const isUnknown = stored.length > 0 && !addedAt;
  if (!keepsAddedAt || isUnknown) return {};
  const times = [addedAt, ...added.map(({ loadedAt }) => loadedAt)].filter((time) => time != null);
  return times.length === 0 ? {} : { addedAt: times.sort()[0] };
}

function isClaimed({ added, stored }: ClaimSet): boolean {
  return added.length + stored.length > 0;
}

/** The properties that follow from claims, and the claims as they are stored. */
function foldClaimSet(set: ClaimSet, kind: NodeKind | RelationshipKind) {
  const folded = kind.properties.parse(foldClaims(claimsToFold(set, kind), kind.combine));
  const all: StoredClaim[] = [...set.stored, ...set.added];
  const claims = all.sort((a, b) => (a.article < b.article ? -1 : 1)).map(({ encoded }) => encoded);
  return { folded, claims };
}

/**
 * Stored claims are decoded only where they can change the result: of a constant kind one is enough, beside those that have
 * its rare property.
 */
function claimsToFold(
  { added, stored }: ClaimSet,
  kind: NodeKind | RelationshipKind,
): readonly ClaimContent[] {
  const decoded = (claims: readonly StoredClaim[]) =>
    claims.map(({ encoded }) => decodeClaim(encoded));
  if (!kind.isConstant) return [...added, ...decoded(stored)];
  const first = added.length > 0 ? added.slice(0, 1) : decoded(stored.slice(0, 1));
  const rare = 'rareProperty' in kind ? kind.rareProperty : undefined;
  if (rare === undefined) return first;
  const isRare = ({ encoded }: StoredClaim) => encoded.includes(`"${rare}":`);
  return [...first, ...added.filter(isRare), ...decoded(stored.filter(isRare))];
}

/** The stored properties of a node: its id, what its claims fold to, what is derived, and the claims. */
function nodeProperties(kind: NodeKind, id: NodeId, set: ClaimSet): Record<string, unknown> {
  const { folded, claims } = foldClaimSet(set, kind);
  return { id, ...folded, ...kind.derive(id, folded), claims, ...timeOf(set, kind) };
}

/** The stored properties of a relationship: what its claims fold to, and the claims. */
function relationshipProperties(kind: RelationshipKind, set: ClaimSet): Record<string, unknown> {
  const { folded, claims } = foldClaimSet(set, kind);
  return { ...folded, claims, ...timeOf(set, kind) };
}

/** The claims of articles outside a batch, by node; a node without any is in the graph too. */
export type StoredNodeClaims = ReadonlyMap<NodeId, StoredClaims>;

/** Reads which of the nodes are in the graph, and their claims of articles outside the batch. */
export async function readStoredNodeClaims(
  query: Write,
  ids: readonly NodeId[],
  articles: ReadonlySet<string>,
): Promise<StoredNodeClaims> {
  const stored = new Map<NodeId, StoredClaims>();
  await eachChunk(ids, async (chunk) => {
    for (const { id, claims, addedAt } of await query(nodeClaims, { ids: [...chunk] })) {
      stored.set(id, { claims: exceptArticles(articles, claims ?? []), addedAt });
    }
  });
  return stored;
}

/** Folds the claims of each node and writes it; returns the nodes that no article claims any more. */
export async function foldNodes(
  { send }: PipelinedTransaction,
  ids: readonly NodeId[],
  added: BatchClaims['nodes'],
  stored: StoredNodeClaims,
): Promise<NodeId[]> {
  const sets = ids.map((id) => [id, claimSet(added.get(id), stored.get(id))] as const);
  const byLabel = grouped(
    sets.filter(([, set]) => isClaimed(set)),
    ([id]) => labelOf(id) ?? '',
  );
  for (const kind of nodeKinds) {
    await eachChunk(byLabel.get(kind.label) ?? [], (chunk) =>
      send(kind.upsert, {
        rows: chunk.map(([id, set]) => ({ id, properties: nodeProperties(kind, id, set) })),
      }),
    );
  }
  return sets.filter(([, set]) => !isClaimed(set)).map(([id]) => id);
}

/** Folds the claims of each relationship and writes it, and removes those that no article claims any more. */
export async function foldRelationships(
  { send }: PipelinedTransaction,
  keys: readonly RelationshipKey[],
  added: BatchClaims['relationships'],
  stored: StoredRelationshipClaims,
): Promise<void> {
  const sets = keys.map((key) => {
    const name = encodeRelationshipKey(key);
    return { key, set: claimSet(added.get(name), stored.get(name)), isNew: !stored.has(name) };
  });
  const gone = sets.filter(({ set }) => !isClaimed(set)).map(({ key }) => key);
  await eachChunk(gone, (chunk) => send(deleteRelationships, { rows: [...chunk] }));
  const byType = grouped(
    sets.filter(({ set }) => isClaimed(set)),
    ({ key }) => key.type,
  );
  for (const kind of relationshipKinds) {
    const ofKind = byType.get(kind.type) ?? [];
    const write = (statement: RelationshipKind['upsert'], some: typeof sets) =>
      eachChunk(some, (chunk) =>
        send(statement, {
          rows: chunk.map(({ key: { from, to }, set }) => ({
            from,
            to,
            properties: relationshipProperties(kind, set),
          })),
        }),
      );
    await write(
      kind.create,
      ofKind.filter(({ isNew }) => isNew),
    );
    await write(
      kind.upsert,
      ofKind.filter(({ isNew }) => !isNew),
    );
  }
}

/** The claims of articles outside a batch, by the key of each relationship that is in the graph. */
export type StoredRelationshipClaims = ReadonlyMap<string, StoredClaims>;

/**
 * Reads the claims of relationships of articles outside the batch. A relationship with an end that is not
 * in the graph is new, and not looked for.
 */
export async function readStoredRelationshipClaims(
  query: Write,
  keys: readonly RelationshipKey[],
  { articles, nodes }: { articles: ReadonlySet<string>; nodes: StoredNodeClaims },
): Promise<StoredRelationshipClaims> {
  const stored = new Map<string, StoredClaims>();
  const old = keys.filter(({ from, to }) => nodes.has(from) && nodes.has(to));
  const pairs = new Map(old.map(({ from, to }) => [`${from}\t${to}`, { from, to }]));
  await eachChunk([...pairs.values()], async (chunk) => {
    const rows = await query(relationshipClaims, { pairs: [...chunk] });
    for (const { claims, addedAt, ...key } of rows) {
      stored.set(encodeRelationshipKey(key), {
        claims: exceptArticles(articles, claims),
        addedAt,
      });
    }
  });
  return stored;
}

function exceptArticles(articles: ReadonlySet<string>, claims: readonly string[]): StoredClaim[] {
  return claims
    .map((encoded) => ({ encoded, article: articleOfClaim(encoded) }))
    .filter(({ article }) => !articles.has(article));
}
