import { beginsSurname, surnameLength } from '../../../text/surname.ts';

/** What an article shows of where names end: whether 程江芬 is followed by now this, now that. */
export interface NameCounts {
  /** Whether different characters follow this run of characters in the article. */
  readonly isVaried: (name: string) => boolean;
}

/** Nothing is known of the rest of the article. */
export const NO_COUNTS: NameCounts = { isVaried: () => false };

/** Looks at what follows every run of characters that could be a name, in one walk over the text. */
export function countNames(text: string): NameCounts {
  const next = new Map<string, string>();
  const varied = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    if (!beginsSurname(text, at)) continue;
    const surname = surnameLength(text.slice(at, at + 4));
    for (const length of [surname + 1, surname + 2]) {
      const name = text.slice(at, at + length);
      const behind = text.charAt(at + length);
      if ((next.get(name) ?? behind) !== behind) varied.add(name);
      next.set(name, behind);
    }
  }
  return { isVaried: (name) => varied.has(name) };
}
