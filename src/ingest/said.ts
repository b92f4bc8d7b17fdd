import type { StoredArticle } from '../graph/article.ts';
import { deleteRelationships, nodeClaims, relationshipClaims } from '../graph/bookkeeping.ts';
import { articleOfClaim, type Claim, readClaim, writeClaim } from '../graph/claim.ts';
import type { ArticleFacts, NodeFact, RelationshipFact } from '../graph/facts.ts';
import { fold } from '../graph/fold.ts';
import type { NodeKind, RelationshipKind } from '../graph/kind.ts';
import { nodeKinds, relationshipKinds } from '../graph/kinds.ts';
import { labelOf, type NodeId } from '../graph/node-id.ts';
import type { Write } from '../store/store.ts';
import { eachChunk } from './chunk.ts';
import { keyOfRelationship, type RelationshipKey } from './relationship-key.ts';

/** What a batch of articles says, by node and by relationship. */
export interface Stated {
  readonly nodes: ReadonlyMap<NodeId, Claim[]>;
  readonly relationships: ReadonlyMap<string, Claim[]>;
}

/** Gathers what the articles of a batch say. */
export function statedIn(facts: readonly ArticleFacts[]): Stated {
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
export async function foldNodes(
  query: Write,
  ids: readonly NodeId[],
  anew: Stated['nodes'],
  articles: ReadonlySet<string>,
): Promise<NodeId[]> {
  const others = new Map<NodeId, string[]>();
  await eachChunk(ids, async (chunk) => {
    for (const { id, claims } of await query(nodeClaims, { ids: [...chunk] })) {
      others.set(id, notOf(articles, claims ?? []));
    }
  });
  const said = new Map(ids.map((id) => [id, saidOf(anew.get(id), others.get(id))]));
  for (const kind of nodeKinds) {
    const own = [...said].filter(([id, one]) => labelOf(id) === kind.label && isSaid(one));
    await eachChunk(own, (chunk) =>
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

/** Folds the claims of each relationship again, and removes those that nobody states any more. */
export async function foldRelationships(
  query: Write,
  keys: readonly RelationshipKey[],
  anew: Stated['relationships'],
  articles: ReadonlySet<string>,
): Promise<void> {
  const others = new Map<string, string[]>();
  const pairs = new Map(keys.map(({ from, to }) => [`${from}\t${to}`, { from, to }]));
  await eachChunk([...pairs.values()], async (chunk) => {
    for (const { claims, ...key } of await query(relationshipClaims, { pairs: [...chunk] })) {
      others.set(keyOfRelationship(key), notOf(articles, claims));
    }
  });
  const said = keys.map((key) => {
    const name = keyOfRelationship(key);
    return { key, one: saidOf(anew.get(name), others.get(name)) };
  });
  const gone = said.filter(({ one }) => !isSaid(one)).map(({ key }) => key);
  await eachChunk(gone, (chunk) => query(deleteRelationships, { rows: [...chunk] }));
  for (const kind of relationshipKinds) {
    const own = said.filter(({ key, one }) => key.type === kind.type && isSaid(one));
    await eachChunk(own, (chunk) =>
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

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
