import { z } from 'zod';

/** A list of words with where it comes from, as the files of `words/` are. */
export const WordList = z.strictObject({
  source: z.string().min(1),
  words: z.array(z.string().min(1)),
});

/** ['书记', '第一书记'] → `第一书记|书记`: an expression for any of the words, the longer ones first. */
export function anyOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

/** Finds the longest of some words that a text has at a place; undefined for none. */
export type WordAt = (text: string, at: number) => string | undefined;

/** Words by their first character, the longer ones first: most places of a text begin none of them. */
export function wordFinder(words: readonly string[]): WordAt {
  const byFirst = new Map<number, string[]>();
  const isFirst = new Uint8Array(0x10000);
  for (const word of [...new Set(words)].sort((a, b) => b.length - a.length)) {
    const first = word.charCodeAt(0);
    const known = byFirst.get(first);
    isFirst[first] = 1;
    if (known === undefined) byFirst.set(first, [word]);
    else known.push(word);
  }
  return (text, at) => {
    const first = text.charCodeAt(at);
    if (isFirst[first] !== 1) return undefined;
    return byFirst.get(first)?.find((word) => text.startsWith(word, at));
  };
}
