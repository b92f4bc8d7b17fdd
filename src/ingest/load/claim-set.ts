import {
  deleteRelationships,
  nodeClaims,
  relationshipClaims,
} from '../../graph/claims/claim-statements.ts';
import type { ArticleFacts, NodeFact, RelationshipFact } from '../../graph/claims/facts.ts';
import { nodeKinds, relationshipKinds } from '../../graph/kinds.ts';
import { articleOfClaim, claimWriter, readClaim, type Telling } from '../../graph/model/claim.ts';
import { fold } from '../../graph/model/fold-claims.ts';
import type { NodeKind, RelationshipKind } from '../../graph/model/kind.ts';
import { labelOf, type NodeId } from '../../graph/model/node-id.ts';
import type { StoredArticle } from '../../graph/nodes/article.ts';
import { addTo, grouped } from '../../grouped.ts';
import type { Write } from '../../store/store.ts';
import { eachChunk } from './chunk.ts';
import type { Writes } from './pipelined-writes.ts';
import { keyOfRelationship, type RelationshipKey } from './relationship-key.ts';

/** What one article says of one node or relationship, as it is read and as it is kept. */
interface Told extends Telling {
  readonly article: NodeId;
  readonly written: string;
}

/** What a batch of articles says, by node and by relationship. */
export interface Stated {
  readonly nodes: ReadonlyMap<NodeId, Told[]>;
  readonly relationships: ReadonlyMap<string, Told[]>;
}

/** Gathers what the articles of a batch say. */
export function statedIn(facts: readonly ArticleFacts[]): Stated {
  const nodes = new Map<NodeId, Told[]>();
  const relationships = new Map<string, Told[]>();
  for (const { article, ...own } of facts) {
    const tell = tellerOf(article);
    for (const fact of own.nodes) addTo(nodes, fact.id, tell(fact));
    for (const fact of own.relationships) addTo(relationships, keyOfRelationship(fact), tell(fact));
  }
  return { nodes, relationships };
}

function tellerOf({ id: article, published }: StoredArticle) {
  const write = claimWriter(article, published);
  return (fact: NodeFact | RelationshipFact): Told => ({
    article,
    published,
    says: fact.says,
    written: write(fact),
  });
}

/** A claim of an article outside the batch, as it is kept. */
interface Kept {
  readonly article: NodeId;
  readonly written: string;
}

/** What is said of one node or relationship: by these articles anew, and by others. */
interface Said {
  readonly anew: readonly Told[];
  readonly others: readonly Kept[];
}

function saidOf(anew: readonly Told[] = [], others: readonly Kept[] = []): Said {
  return { anew, others };
}

function isSaid({ anew, others }: Said): boolean {
  return anew.length + others.length > 0;
}

/** The properties that follow from what is said, the claims themselves among them. */
function foldSaid(said: Said, kind: NodeKind | RelationshipKind) {
  const { anew, others } = said;
  const folded = kind.says.parse(fold(tellingsOf(said, kind), kind.combine));
  const kept: Kept[] = [...others, ...anew];
  const claims = kept
    .sort((a, b) => (a.article < b.article ? -1 : 1))
    .map(({ written }) => written);
  return { folded, claims };
}

/** What has to be looked at: kept claims are only read where they can tell more than one does. */
function tellingsOf(
  { anew, others }: Said,
  { isConstant }: NodeKind | RelationshipKind,
): readonly Telling[] {
  if (!isConstant) return [...anew, ...others.map(read)];
  return anew.length > 0 ? anew.slice(0, 1) : others.slice(0, 1).map(read);
}

function read({ written }: Kept): Telling {
  return readClaim(written);
}

/** The properties that a node has by all that is said of it. */
function nodeProperties(kind: NodeKind, id: NodeId, said: Said): Record<string, unknown> {
  const { folded, claims } = foldSaid(said, kind);
  return { id, ...folded, ...kind.derive(id, folded), claims };
}

/** The properties that a relationship has by all that is said of it. */
function relationshipProperties(kind: RelationshipKind, said: Said): Record<string, unknown> {
  const { folded, claims } = foldSaid(said, kind);
  return { ...folded, claims };
}

/** What articles outside a batch say of each node that the graph holds. */
export type KeptOfNodes = ReadonlyMap<NodeId, Kept[]>;

/** Reads which of the nodes the graph holds, and what articles outside the batch say of them. */
export async function readKept(
  query: Write,
  ids: readonly NodeId[],
  articles: ReadonlySet<string>,
): Promise<KeptOfNodes> {
  const kept = new Map<NodeId, Kept[]>();
  await eachChunk(ids, async (chunk) => {
    for (const { id, claims } of await query(nodeClaims, { ids: [...chunk] })) {
      kept.set(id, notOf(articles, claims ?? []));
    }
  });
  return kept;
}

/** Folds the claims of each node again; answers those that nobody speaks of any more. */
export async function foldNodes(
  { send }: Writes,
  ids: readonly NodeId[],
  anew: Stated['nodes'],
  kept: KeptOfNodes,
): Promise<NodeId[]> {
  const said = ids.map((id) => [id, saidOf(anew.get(id), kept.get(id))] as const);
  const byLabel = grouped(
    said.filter(([, one]) => isSaid(one)),
    ([id]) => labelOf(id) ?? '',
  );
  for (const kind of nodeKinds) {
    await eachChunk(byLabel.get(kind.label) ?? [], (chunk) =>
      send(kind.upsert, {
        rows: chunk.map(([id, one]) => ({ id, properties: nodeProperties(kind, id, one) })),
      }),
    );
  }
  return said.filter(([, one]) => !isSaid(one)).map(([id]) => id);
}

/** Folds the claims of each relationship again, and removes those that nobody states any more. */
export async function foldRelationships(
  { send }: Writes,
  keys: readonly RelationshipKey[],
  anew: Stated['relationships'],
  others: KeptOfRelationships,
): Promise<void> {
  const said = keys.map((key) => {
    const name = keyOfRelationship(key);
    return { key, one: saidOf(anew.get(name), others.get(name)), isNew: !others.has(name) };
  });
  const gone = said.filter(({ one }) => !isSaid(one)).map(({ key }) => key);
  await eachChunk(gone, (chunk) => send(deleteRelationships, { rows: [...chunk] }));
  const byType = grouped(
    said.filter(({ one }) => isSaid(one)),
    ({ key }) => key.type,
  );
  for (const kind of relationshipKinds) {
    const ofKind = byType.get(kind.type) ?? [];
    const write = (statement: RelationshipKind['upsert'], some: typeof said) =>
      eachChunk(some, (chunk) =>
        send(statement, {
          rows: chunk.map(({ key: { from, to }, one }) => ({
            from,
            to,
            properties: relationshipProperties(kind, one),
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

/** What articles outside a batch say of each relationship that the graph holds, by its key. */
export type KeptOfRelationships = ReadonlyMap<string, Kept[]>;

/**
 * Reads what articles outside the batch say of the relationships. Between ends of which one is not
 * known there is none.
 */
export async function readKeptRelationships(
  query: Write,
  keys: readonly RelationshipKey[],
  { articles, known }: { articles: ReadonlySet<string>; known: KeptOfNodes },
): Promise<KeptOfRelationships> {
  const kept = new Map<string, Kept[]>();
  const old = keys.filter(({ from, to }) => known.has(from) && known.has(to));
  const pairs = new Map(old.map(({ from, to }) => [`${from}\t${to}`, { from, to }]));
  await eachChunk([...pairs.values()], async (chunk) => {
    for (const { claims, ...key } of await query(relationshipClaims, { pairs: [...chunk] })) {
      kept.set(keyOfRelationship(key), notOf(articles, claims));
    }
  });
  return kept;
}

function notOf(articles: ReadonlySet<string>, claims: readonly string[]): Kept[] {
  return claims
    .map((written) => ({ written, article: articleOfClaim(written) }))
    .filter(({ article }) => !articles.has(article));
}
