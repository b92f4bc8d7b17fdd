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

/** Whether a text begins with one of the words, in as many steps as the longest word has characters. */
export function startsWithAny(words: ReadonlySet<string>, longest: number) {
  return (text: string, at: number): string | undefined => {
    for (let length = Math.min(longest, text.length - at); length > 0; length--) {
      const word = text.slice(at, at + length);
      if (words.has(word)) return word;
    }
    return undefined;
  };
}

/** How long the longest of the words is. */
export function longestOf(words: readonly string[]): number {
  return words.reduce((longest, { length }) => Math.max(longest, length), 0);
}
