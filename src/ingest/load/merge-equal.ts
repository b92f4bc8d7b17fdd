/** Merges facts that have become facts of one node or relationship. */
export function mergeEqual<Fact>(
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
