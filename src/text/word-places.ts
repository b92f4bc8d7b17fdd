import { addTo } from '../grouped.ts';

/** Where each of some words stands in a text: all its places, in one walk over the text. */
export function placesOfWords(text: string, words: ReadonlySet<string>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const lengthsByEnd = new Map<number, Set<number>>();
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1);
    lengthsByEnd.set(last, (lengthsByEnd.get(last) ?? new Set()).add(word.length));
  }
  for (let end = 1; end <= text.length; end++) {
    for (const length of lengthsByEnd.get(text.charCodeAt(end - 1)) ?? []) {
      const word = length > end ? '' : text.slice(end - length, end);
      if (words.has(word)) addTo(found, word, end - length);
    }
  }
  return found;
}

/** The first place of each of some words in a text. */
export function firstPlaces(text: string, words: ReadonlySet<string>): Map<string, number> {
  return new Map([...placesOfWords(text, words)].map(([word, [first = -1]]) => [word, first]));
}
