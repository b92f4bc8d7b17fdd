import { RejectedInputError } from '../../errors.ts';
import { correctionsOfArticles, type StoredCorrection } from '../../graph/claims/correction.ts';
import type { ArticleFacts, NodeFact, RelationshipFact } from '../../graph/claims/facts.ts';
import { survivorsOf } from '../../graph/claims/identity.ts';
import { articleOfFactId, type FactKey, factIdOf } from '../../graph/model/fact-id.ts';
import { keyOf, labelOf, type NodeId } from '../../graph/model/node-id.ts';
import { storedArticles } from '../../graph/nodes/article.ts';
import type { GraphStore } from '../../store/store.ts';
import { factsOfLoaded } from '../facts-of.ts';
import { applyCorrections, keyOfFact, keyWithIds } from '../load/apply-corrections.ts';

/** One fact of an article: as it is read, and as it is in the graph. */
export interface FoundFact {
  readonly fact: NodeFact | RelationshipFact;
  /** The key as the article is read. */
  readonly readKey: FactKey;
  /** The key in the graph, after corrections and merges; of a rejected fact the one that it would have. */
  readonly key: FactKey;
  readonly correction: StoredCorrection | undefined;
}

/** Reads an article of the graph again, without a change; undefined where no article has the id. */
export async function readArticle(
  query: GraphStore['read'],
  id: NodeId,
): Promise<ArticleFacts | undefined> {
  const [article] = await query(storedArticles, { ids: [id] });
  return article && factsOfLoaded(article);
}

/** The facts of an article that was read, with what curators decided of each. */
export async function factsInGraph(
  query: GraphStore['read'],
  facts: ArticleFacts,
): Promise<FoundFact[]> {
  return findFacts(query, facts, await correctionsOfArticles(query, [facts.article.id]));
}

async function findFacts(
  query: GraphStore['read'],
  facts: ArticleFacts,
  corrections: readonly StoredCorrection[],
): Promise<FoundFact[]> {
  const byFact = new Map(corrections.map((one) => [one.fact, one]));
  const { idOf } = applyCorrections(facts, corrections);
  const officials = facts.nodes
    .map(({ id }) => idOf(id))
    .filter((id) => labelOf(id) === 'Official');
  const survivors = await survivorsOf(query, officials);
  const current = (id: NodeId) => survivors.get(idOf(id))?.id ?? idOf(id);
  return [...facts.nodes, ...facts.relationships].map((fact) => {
    const readKey = keyOfFact(fact);
    const key = keyWithIds(readKey, current);
    return { fact, readKey, key, correction: byFact.get(readKey) };
  });
}

/** What an id of a fact stands for. */
export interface FactsWithId {
  readonly articleId: NodeId;
  /** Undefined where the article is no longer in the graph. */
  readonly facts: ArticleFacts | undefined;
  /** The facts that have the id: several where names of one article were made equal. */
  readonly found: readonly FoundFact[];
  /** Their corrections, and one of a fact that is not read any more. */
  readonly corrections: readonly StoredCorrection[];
}

/** Finds the facts that have an id in the graph, else those that had it as they were read. */
export async function factsWithId(query: GraphStore['read'], factId: string): Promise<FactsWithId> {
  const articleId = articleOfFactId(factId);
  if (articleId === undefined)
    throw new RejectedInputError(
      `\`factId\` must be an id such as Fact:news/5#3f2a91c05d7e8b64, and is ${JSON.stringify(factId.slice(0, 100))}.`,
    );
  const facts = await readArticle(query, articleId);
  const ofArticle = await correctionsOfArticles(query, [articleId]);
  const all = facts === undefined ? [] : await findFacts(query, facts, ofArticle);
  const inGraph = all.filter(({ key }) => factIdOf(articleId, key) === factId);
  const found =
    inGraph.length > 0
      ? inGraph
      : all.filter(({ readKey }) => factIdOf(articleId, readKey) === factId);
  const dormant = ofArticle.filter(
    ({ fact }) =>
      !all.some(({ readKey }) => readKey === fact) && factIdOf(articleId, fact) === factId,
  );
  const corrections = [...found.flatMap(({ correction }) => correction ?? []), ...dormant];
  if (found.length > 0 || corrections.length > 0) return { articleId, facts, found, corrections };
  throw new RejectedInputError(
    facts === undefined
      ? `No article has the id ${keyOf(articleId)}.`
      : `${articleId} states no fact with the id ${factId}; \`xianzhi list-facts ${keyOf(articleId)}\` lists them.`,
  );
}
