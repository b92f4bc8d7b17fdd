import { filterWords } from '../../text/search/search-text.ts';
import { badUserInput } from './errors.ts';
import { isGiven } from './page-size.ts';

/** Characters and words of a `...Contains` filter at most; each word is looked for in every name. */
const MAX = { characters: 500, words: 20 } as const;

/** The words of a `...Contains` filter, each in its forms: 脫貧 攻坚 → [['脫貧', '脱贫'], ['攻坚']]. Throws where they are too many. */
export function containedWords(name: string, text: string | null | undefined): string[][] {
  const { length } = text ?? '';
  if (length > MAX.characters)
    throw badUserInput(
      `\`${name}\` must have at most ${MAX.characters} characters, but has ${length}.`,
    );
  const words = filterWords(text ?? '');
  if (words.length > MAX.words)
    throw badUserInput(
      `\`${name}\` must have at most ${MAX.words} words, but has ${words.length}.`,
    );
  return words;
}

/** Characters of a word of a text at least: one alone is nearly everywhere. */
const MIN_TEXT_WORD = 2;

/** The words of a filter of whole texts, of two characters and more, each in its forms. Throws where there is none. */
export function wordsOfText(name: string, text: string | null | undefined): string[][] {
  if (!isGiven(text)) return [];
  const words = containedWords(name, text);
  const [short] = words.find(([word = '']) => [...word].length < MIN_TEXT_WORD) ?? [];
  if (words.length === 0 || short !== undefined)
    throw badUserInput(
      `\`${name}\` must have words of at least ${MIN_TEXT_WORD} characters, but has ${JSON.stringify(short ?? text)}.`,
    );
  return words;
}
