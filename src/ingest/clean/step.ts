import type { Edit } from '../../text/alignment.ts';
import { matches } from '../../text/matches.ts';

/** Finds one kind of noise in a text: what to take out or write otherwise, sorted, without overlaps. */
export type Step = (text: string) => Edit[];

/** A step that replaces every match of an expression, which has the flag `g`, by `replacement`. */
export function replacing(
  expression: RegExp,
  replacement: string | ((match: RegExpMatchArray) => string),
): Step {
  return (text) =>
    matches(text, expression).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: typeof replacement === 'string' ? replacement : replacement(match),
    }));
}
