import type { Claim } from './claim.ts';

/** How the values that several articles give for one property become one. */
export type Combine = (values: readonly unknown[]) => unknown;

/** [HOST], [SPEAKER, HOST] → [HOST, SPEAKER]: everything that anyone says, sorted. */
export const union: Combine = (values) => [...new Set(values.flat())].sort();

/** 2017-09, 2016 → 2016: the earliest. */
export const least: Combine = (values) => values.map(String).sort()[0];

/** 2017-09, 2016 → 2017-09: the latest. */
export const greatest: Combine = (values) => values.map(String).sort().at(-1);

const first: Combine = (values) => values[0];

/**
 * The properties that follow from all claims: each value is the one that the earliest-published
 * article gives, then the smallest article id, unless the property has a way of its own.
 */
export function fold(
  claims: readonly Claim[],
  combine: Readonly<Record<string, Combine>>,
): Record<string, unknown> {
  const values = new Map<string, unknown[]>();
  for (const {
    article: _article,
    published: _published,
    spans: _spans,
    ...says
  } of claims.toSorted(byPublication)) {
    for (const [name, value] of Object.entries(says)) {
      if (value === null || value === undefined) continue;
      values.set(name, [...(values.get(name) ?? []), value]);
    }
  }
  return Object.fromEntries(
    [...values].map(([name, given]) => [name, (combine[name] ?? first)(given)]),
  );
}

/** Undated articles come last. */
function byPublication(a: Claim, b: Claim): number {
  const [x, y] = [a.published ?? '~', b.published ?? '~'];
  if (x !== y) return x < y ? -1 : 1;
  return a.article < b.article ? -1 : 1;
}
