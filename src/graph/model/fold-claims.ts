import type { Telling } from './claim.ts';

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
 * The properties that follow from all that is said: each value is the one that the earliest-published
 * article gives, then the smallest article id, unless the property has a way of its own.
 */
export function fold(
  tellings: readonly Telling[],
  combine: Readonly<Record<string, Combine>>,
): Record<string, unknown> {
  const inOrder = tellings.length > 1 ? tellings.toSorted(byPublication) : tellings;
  const folded: Record<string, unknown> = {};
  for (const name of new Set(inOrder.flatMap(({ says }) => Object.keys(says)))) {
    const values = inOrder.map(({ says }) => says[name] ?? null).filter((value) => value !== null);
    if (values.length > 0) folded[name] = (combine[name] ?? first)(values);
  }
  return folded;
}

/** Undated articles come last. */
function byPublication(a: Telling, b: Telling): number {
  const [x, y] = [a.published ?? '~', b.published ?? '~'];
  if (x !== y) return x < y ? -1 : 1;
  return a.article < b.article ? -1 : 1;
}
