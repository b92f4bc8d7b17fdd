import type { ClaimContent } from './claim.ts';

/** Combines the values that several articles claim for one property. */
export type Combine = (values: readonly unknown[]) => unknown;

/** [HOST], [SPEAKER, HOST] → [HOST, SPEAKER]: all values, sorted. */
export const union: Combine = (values) => [...new Set(values.flat())].sort();

/** 2017-09, 2016 → 2016: the earliest. */
export const least: Combine = (values) => values.map(String).sort()[0];

/** 2017-09, 2016 → 2017-09: the latest. */
export const greatest: Combine = (values) => values.map(String).sort().at(-1);

const first: Combine = (values) => values[0];

/**
 * Folds claims to properties: each value is that of the article published first, then of the smallest article id, unless the property has a function of its own in `combine`.
 */
export function foldClaims(
  claims: readonly ClaimContent[],
  combine: Readonly<Record<string, Combine>>,
): Record<string, unknown> {
  const inOrder = claims.length > 1 ? claims.toSorted(byPublication) : claims;
  return foldProperties(inOrder, combine);
}

/** What is folded: properties, and those among them that a curator wrote. */
type Foldable = Pick<ClaimContent, 'properties'> & Partial<Pick<ClaimContent, 'corrected'>>;

/** Folds properties in the order given; a null is no value, and where a curator wrote some, only those count. */
export function foldProperties(
  inOrder: readonly Foldable[],
  combine: Readonly<Record<string, Combine>>,
): Record<string, unknown> {
  const folded: Record<string, unknown> = {};
  for (const name of new Set(inOrder.flatMap(({ properties }) => Object.keys(properties)))) {
    const claimed = inOrder.filter(({ properties }) => (properties[name] ?? null) !== null);
    const written = claimed.filter(({ corrected = [] }) => corrected.includes(name));
    const values = (written.length > 0 ? written : claimed).map(
      ({ properties }) => properties[name],
    );
    if (values.length > 0) folded[name] = (combine[name] ?? first)(values);
  }
  return folded;
}

/** The order of claims: by the day of publication, undated articles last, then by article. */
export function byPublication(a: ClaimContent, b: ClaimContent): number {
  const [x, y] = [a.published ?? '~', b.published ?? '~'];
  if (x !== y) return x < y ? -1 : 1;
  return a.article < b.article ? -1 : 1;
}
