import { badUserInput } from './errors.ts';

/** Entries of a page or a list unless a number is given, and at the most. */
const SIZE = { default: 20, max: 100 } as const;

/** The size of a page or of a plain list: 20 unless given and 100 at most, unless it has bounds of its own. */
export function sizeOf(
  name: string,
  given: number | null | undefined,
  size: { readonly default: number; readonly max: number } = SIZE,
): number {
  if (!isGiven(given)) return size.default;
  if (given < 0) throw badUserInput(`\`${name}\` must not be negative, but is ${given}.`);
  return Math.min(given, size.max);
}

/** Whether an argument has a value. */
export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
