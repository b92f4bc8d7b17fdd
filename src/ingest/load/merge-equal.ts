import type { ArticleFacts } from '../../graph/claims/facts.ts';
import { mergeNodeFacts, mergeRelationshipFacts } from '../../graph/claims/merge-facts.ts';
import { encodeRelationshipKey } from '../../graph/model/relationship-key.ts';

/** The facts of an article in which some have become facts of one node or relationship: each once. */
export function withEqualMerged({ article, nodes, relationships }: ArticleFacts): ArticleFacts {
  return {
    article,
    nodes: mergeEqual(nodes, ({ id }) => id, mergeNodeFacts),
    relationships: mergeEqual(relationships, encodeRelationshipKey, mergeRelationshipFacts),
  };
}

function mergeEqual<Fact>(
  facts: readonly Fact[],
  keyOf: (fact: Fact) => string,
  merge: (first: Fact, second: Fact) => Fact,
): Fact[] {
  const byKey = new Map<string, Fact>();
  for (const fact of facts) {
    const earlier = byKey.get(keyOf(fact));
    byKey.set(keyOf(fact), earlier === undefined ? fact : merge(earlier, fact));
  }
  return [...byKey.values()];
}
