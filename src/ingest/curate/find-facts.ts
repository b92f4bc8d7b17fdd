import { RejectedInputError } from '../../errors.ts';
import { correctionsOfArticles, type StoredCorrection } from '../../graph/claims/correction.ts';
import type { ArticleFacts, NodeFact, RelationshipFact } from '../../graph/claims/facts.ts';
import { survivorsOf } from '../../graph/claims/identity.ts';
import { articleOfFactId, type FactKey, factIdOf } from '../../graph/model/fact-id.ts';
import { keyOf, labelOf, type NodeId } from '../../graph/model/node-id.ts';
import { storedArticles } from '../../graph/nodes/article.ts';
import type { GraphStore } from '../../store/store.ts';
import { factsOfLoaded } from '../facts-of.ts';
import { keyOfFact, keyWithIds } from '../load/apply-corrections.ts';
import { idsInGraph } from '../load/curated-facts.ts';

/** One fact of an article: as it is read, and as it is in the graph. */
export interface FoundFact {
  readonly fact: NodeFact | RelationshipFact;
  /** The key as the article is read. */
  readonly readKey: FactKey;
  /** The key in the graph, after corrections and merges. */
  readonly key: FactKey;
  readonly correction: StoredCorrection | undefined;
}

/** An article as it is read, with what curators decided of it. */
export interface ReadFacts {
  readonly facts: ArticleFacts;
  readonly found: readonly FoundFact[];
  readonly corrections: readonly StoredCorrection[];
}

/** Reads an article of the graph again, without a change; rejected where no article has the id. */
export async function readFactsOf(query: GraphStore['read'], id: NodeId): Promise<ReadFacts> {
  const [article] = await query(storedArticles, { ids: [id] });
  if (article === undefined) throw new RejectedInputError(`No article has the id ${keyOf(id)}.`);
  const facts = factsOfLoaded(article);
  const corrections = await correctionsOfArticles(query, [id]);
  const byFact = new Map(corrections.map((one) => [one.fact, one]));
  const before = idsInGraph(corrections, new Map());
  const officials = facts.nodes.filter(({ id: node }) => labelOf(node) === 'Official');
  const survivors = await survivorsOf(
    query,
    officials.map(({ id: node }) => before(node)),
  );
  const current = idsInGraph(corrections, survivors);
  const found = [...facts.nodes, ...facts.relationships].map((fact) => {
    const readKey = keyOfFact(fact);
    const key = keyWithIds(readKey, current);
    return { fact, readKey, key, correction: byFact.get(readKey) };
  });
  return { facts, found, corrections };
}

/** The facts of the article of an id that have it: several where officials of one article are merged. */
export async function factsWithId(
  query: GraphStore['read'],
  factId: string,
): Promise<ReadFacts & { readonly articleId: NodeId }> {
  const articleId = articleOfFactId(factId);
  if (articleId === undefined)
    throw new RejectedInputError(
      `\`factId\` must be an id such as Fact:news/5#3f2a91c05d7e8b64, and is ${JSON.stringify(factId)}.`,
    );
  const read = await readFactsOf(query, articleId);
  const hasId = ({ readKey, key }: FoundFact) =>
    factIdOf(articleId, key) === factId || factIdOf(articleId, readKey) === factId;
  const found = read.found.filter(hasId);
  const corrections = read.corrections.filter(
    ({ fact }) =>
      factIdOf(articleId, fact) === factId || found.some(({ readKey }) => readKey === fact),
  );
  if (found.length === 0 && corrections.length === 0)
    throw new RejectedInputError(
      `${articleId} states no fact with the id ${factId}; \`xianzhi list-facts ${keyOf(articleId)}\` lists them.`,
    );
  return { ...read, articleId, found, corrections };
}
