import { filterWords } from '../../text/search-text.ts';
import { badUserInput } from './errors.ts';

/** Characters and words of a `...Contains` filter at most; each word is looked for in every name. */
const MAX = { characters: 500, words: 20 } as const;

/** The words of a `...Contains` filter, each once: 脱贫 攻坚. Throws where they are too many. */
export function containedWords(name: string, text: string | null | undefined): string[] {
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
