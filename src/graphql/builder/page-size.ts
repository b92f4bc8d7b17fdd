import { badUserInput } from './errors.ts';

/** What a number of an argument may be, and what it is where none is given. */
export interface Bounds {
  readonly default: number;
  /** 0 by default. */
  readonly min?: number;
  /** None by default. */
  readonly max?: number;
}

/** Entries of a page or a list. */
export const SIZE = { default: 20, max: 100 } as const;

/** The description of an argument `first` of a plain list. */
export const FIRST = `Number of entries: ${SIZE.default} by default, at most ${SIZE.max}.`;

/** The size of a page or of a plain list, within `SIZE`. */
export function sizeOf(name: string, given: number | null | undefined): number {
  return boundedOf(name, given, SIZE);
}

/** The number of an argument; one that is out of bounds is an error that names them: nothing is cut without a word. */
export function boundedOf(
  name: string,
  given: number | null | undefined,
  { default: byDefault, min = 0, max = Infinity }: Bounds,
): number {
  if (!isGiven(given)) return byDefault;
  if (given < min || given > max) {
    const allowed = max === Infinity ? `at least ${min}` : `from ${min} to ${max}`;
    throw badUserInput(`\`${name}\` must be ${allowed}, but is ${given}.`);
  }
  return given;
}

/** Whether an argument has a value. */
export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
