import { type GraphEntries, graphEn } from './graph-en.ts';
import { graphZh } from './graph-zh.ts';
import { useWords, type Words } from './words.ts';

/** All that the views of networks say, in one language. */
export type GraphWords = Words & GraphEntries;

const known = new WeakMap<Words, GraphWords>();

/** What a view of a network says in the language of its reader; these words are loaded with the first such view. */
export function useGraphWords(): GraphWords {
  const words = useWords();
  const whole = known.get(words) ?? {
    ...words,
    ...(words.language === 'zh' ? graphZh : (graphEn as GraphEntries)),
  };
  known.set(words, whole);
  return whole;
}
