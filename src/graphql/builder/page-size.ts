import { badUserInput } from './errors.ts';

/** Entries of a page or a list: by default, and at most. */
export const SIZE = { default: 20, max: 100 } as const;

/** The description of an argument `first` of a plain list. */
export const FIRST = `Number of entries: ${SIZE.default} by default, at most ${SIZE.max}.`;

/** The size of a page or of a plain list, by default within `SIZE`; a negative one is an error. */
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
