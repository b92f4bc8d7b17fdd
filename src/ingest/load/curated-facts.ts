import { correctionsOfArticles, type StoredCorrection } from '../../graph/claims/correction.ts';
import type { ArticleFacts } from '../../graph/claims/facts.ts';
import { type Survivor, survivorsOf } from '../../graph/claims/identity.ts';
import { claimEncoder } from '../../graph/model/claim.ts';
import { labelOf, type NodeId } from '../../graph/model/node-id.ts';
import { grouped } from '../../grouped.ts';
import type { Write } from '../../store/store.ts';
import { applyCorrections, type CorrectedFacts, keyWithIds } from './apply-corrections.ts';
import { redirect } from './redirect.ts';

/** The facts of an article after what curators decided of it. */
interface Curated {
  readonly facts: ArticleFacts;
  /** Those of its corrections that now stand otherwise in the graph. */
  readonly changed: readonly StoredCorrection[];
}

/** Facts of articles after what curators decided, and the corrections that now stand otherwise in the graph. */
export interface CuratedFacts {
  readonly facts: readonly ArticleFacts[];
  readonly changed: readonly StoredCorrection[];
}

/**
 * Applies to facts what curators decided: corrections, then merges. `removed` are articles that are taken
 * out: their corrections stay for when they are loaded again.
 */
export async function curatedFacts(
  query: Write,
  facts: readonly ArticleFacts[],
  removed: readonly NodeId[],
): Promise<CuratedFacts> {
  const stored = await correctionsOfArticles(query, [
    ...facts.map(({ article }) => article.id),
    ...removed,
  ]);
  const ofArticle = grouped(stored, ({ articleId }) => articleId);
  const steps = facts.map((read) => {
    const corrections = ofArticle.get(read.article.id) ?? [];
    return { read, corrections, corrected: applyCorrections(read, corrections) };
  });
  const survivors = await survivorsOf(query, [...new Set(steps.flatMap(officialsOf))]);
  const curated = steps.map((step) => curatedOf(step, survivors));
  const dormant = removed.flatMap((id) =>
    (ofArticle.get(id) ?? []).filter(isInGraph).map((one) => ({ ...one, key: null, claim: null })),
  );
  return {
    facts: curated.map((one) => one.facts),
    changed: [...curated.flatMap(({ changed }) => changed), ...dormant],
  };
}

function isInGraph({ key, claim }: StoredCorrection): boolean {
  return key !== null || claim !== null;
}

interface ReadArticleFacts {
  readonly read: ArticleFacts;
  readonly corrections: readonly StoredCorrection[];
  readonly corrected: CorrectedFacts;
}

function officialsOf({ corrections, corrected: { facts, idOf } }: ReadArticleFacts): NodeId[] {
  const ids = [
    ...facts.nodes.map(({ id }) => id),
    ...corrections.flatMap(({ fact }) => fact.split('\t').map(idOf)),
  ];
  return ids.filter((id) => labelOf(id) === 'Official');
}

function curatedOf(
  { read, corrections, corrected: { facts, rejected, staying, idOf } }: ReadArticleFacts,
  survivors: ReadonlyMap<NodeId, Survivor>,
): Curated {
  const redirected = redirect(facts, survivors);
  const { id, published } = read.article;
  const encode = claimEncoder(id, published);
  const current = (one: NodeId) => survivors.get(idOf(one))?.id ?? idOf(one);
  return {
    facts: redirected,
    changed: corrections.flatMap((correction) => {
      const fact = rejected.get(correction.fact);
      const isThere = fact !== undefined || staying.has(correction.fact);
      const key = isThere ? keyWithIds(correction.fact, current) : null;
      const claim = fact === undefined ? null : encode(fact);
      const isSame = key === correction.key && claim === correction.claim;
      return isSame ? [] : [{ ...correction, key, claim }];
    }),
  };
}
