import { localSyllables, syllables } from '../pinyin.ts';
import { folding } from './search-text.ts';

/** A letter that a word may match, and the character of the text that it is of. */
interface Letter {
  readonly letter: string;
  readonly place: number;
  /** Whether a character's sound, or a character, begins here. */
  readonly isStart: boolean;
}

/**
 * 全县脱贫攻坚推进会 with 脱贫 or `tuopin` → 全县«脱贫»攻坚推进会: a text with what the words of a search
 * match in it marked, whether they are characters or sounds.
 */
export function highlight(text: string, words: readonly string[], isName = false): string {
  const characters = [...text];
  const written = characters.flatMap((character, place) => lettersOf(folding(character), place));
  const spoken = [
    soundsOf(characters, (plain) => syllables(plain, isName)),
    ...(isName ? [] : [soundsOf(characters, localSyllables)]),
  ];
  const marked = new Set(
    words.flatMap((word) => {
      const found = occurrences(written, word);
      if (found.length > 0) return found;
      return (
        spoken.map((sounds) => matchesBySound(sounds, word)).find(({ length }) => length > 0) ?? []
      );
    }),
  );
  return characters
    .map((character, place) => {
      const before = marked.has(place) && !marked.has(place - 1) ? '«' : '';
      const after = marked.has(place) && !marked.has(place + 1) ? '»' : '';
      return before + character + after;
    })
    .join('');
}

/** Where a word matches the pinyin: at the beginning of a syllable, and inside one only if it is at no beginning. */
function matchesBySound(spoken: readonly Letter[], word: string): number[] {
  for (const spelling of ['v', 'u', 'yu']) {
    const spelt = spoken.flatMap((one) =>
      one.letter === 'ü' ? lettersOf(spelling, one.place, false) : [one],
    );
    const found = occurrences(spelt, word);
    if (found.length > 0) return found;
  }
  return [];
}

/** The places of the characters that a word covers, wherever it occurs. */
function occurrences(letters: readonly Letter[], word: string): number[] {
  const text = letters.map(({ letter }) => letter).join('');
  const found: number[] = [];
  for (let at = text.indexOf(word); at !== -1 && word !== ''; at = text.indexOf(word, at + 1))
    found.push(at);
  const atStart = found.filter((at) => letters[at]?.isStart === true);
  return (atStart.length > 0 ? atStart : found).flatMap((at) =>
    letters.slice(at, at + word.length).map(({ place }) => place),
  );
}

/** One entry a UTF-16 code unit, so that an index into the joined text is an index here. */
function lettersOf(text: string, place: number, isStart = true): Letter[] {
  return text
    .split('')
    .map((letter, index) => ({ letter, place, isStart: isStart && index === 0 }));
}

/** The sounds of a text, each letter with the character that is read so. */
function soundsOf(
  characters: readonly string[],
  syllablesOf: (plain: string) => readonly string[] | undefined,
): Letter[] {
  // What is no letter or digit is a blank here, as long as it is there: places stay what they are.
  const plain = characters.map((character) => folding(character) || ' ');
  const owners = plain.flatMap((folded, place) => folded.split('').map(() => place));
  const text = plain.join('');
  let at = 0;
  return (syllablesOf(text) ?? []).flatMap((sound) => {
    const start = at;
    const isAsWritten = text.startsWith(sound, at);
    const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    at += isAsWritten ? sound.length : width;
    return isAsWritten
      ? asWritten(sound, (index) => owners[start + index] ?? 0)
      : lettersOf(sound, owners[start] ?? 0);
  });
}

/** Letters and digits that are matched as they are; blanks are left out. */
function asWritten(text: string, placeOf: (index: number) => number): Letter[] {
  return text
    .split('')
    .map((letter, index) => ({ letter, place: placeOf(index), isStart: true }))
    .filter(({ letter }) => letter !== ' ');
}
