import { localSyllables, syllables } from '../pinyin.ts';
import { remembered } from '../remembered.ts';
import { toSimplified } from '../simplified.ts';

/** How ü is written where the keyboard has none: 吕 is lv, lu or lyu. */
const SPELLINGS = ['v', 'u', 'yu'] as const;

/**
 * 程江芬 → `程江芬`, `cheng jiang fen`, `chengjiangfen` and `程|程江|江芬|芬|`, a line each between line
 * feeds: what a search for a node looks in. A line begins with the whole, so that an exact match and
 * a prefix are two more looks into the same text. A person's surname has a reading of its own: 单 is
 * Shan. The last line is for an index of three characters, where words of Chinese have two or one.
 */
export function searchTextOf(name: string, isName = false): string {
  return isName ? ofName(name) : ofTitle(name);
}

const ofName = remembered((name) => readingsOf(name, true));
const ofTitle = remembered((title) => readingsOf(title, false));

function readingsOf(name: string, isName: boolean): string {
  const folded = folding(name);
  const readings = isName ? [true, false] : [false];
  const local = isName ? undefined : localSyllables(folded);
  const spellings = [
    ...readings.map((asName) => syllables(folded, asName)),
    ...(local === undefined ? [] : [local]),
  ].map(spelled);
  const sounds = spellings.flatMap((spelt) => {
    return spelt.includes('ü')
      ? SPELLINGS.map((spelling) => spelt.replaceAll('ü', spelling))
      : [spelt];
  });
  const lines = [folded, ...sounds].flatMap((line) => [line, line.replaceAll(' ', '')]);
  return `\n${[...new Set(lines), pairsOf(folded)].join('\n')}\n`;
}

/** `程 江芬` → `程|程江|江芬|芬|`: each character with the next, and the ends by themselves. */
function pairsOf(folded: string): string {
  const characters = [...folded.replaceAll(' ', '')];
  const pairs = characters.map((character, at) => `${character}${characters[at + 1] ?? ''}|`);
  return characters.length === 0 ? '' : `${characters[0]}|${pairs.join('')}`;
}

/** 防汛 → `防汛|`, 县 → `县|县`: a word of a search in the form of three characters or more, if it has one. */
export function indexedWord(word: string): string {
  const characters = [...word];
  // Pinyin has letters only: other characters are in the name alone, and so in its pairs.
  if (characters.length > 2 || !/^[\p{Script=Han}\p{N}]+$/u.test(word)) return word;
  return characters.length === 2 ? `${word}|` : `${word}|${word}`;
}

/** `Chéng Jiāngfēn` → ['cheng', 'jiangfen'], 脫貧*攻堅 → ['脱贫', '攻坚']: the words that a search looks for. */
export function searchWords(query: string): string[] {
  return [...new Set(folding(query).split(' ').filter(Boolean))];
}

/**
 * 脫貧 攻坚 → [['脫貧', '脱贫'], ['攻坚']]: the words that a `...Contains` filter looks for, each as it is written and
 * in simplified script, in which texts are; a name keeps its characters there, 王昇.
 */
export function filterWords(text: string): string[][] {
  const words = [...new Set(text.split(/\s+/u).filter(Boolean))];
  return words.map((word) => [...new Set([word, toSimplified(word.normalize('NFKC'))])]);
}

/** 2017年常務(擴大)會議 → `2017年常务 扩大 会议`: letters and digits, in one script, without tones or signs. */
export function folding(text: string): string {
  return toSimplified(
    text
      .normalize('NFD')
      .toLowerCase()
      .replaceAll('u\u0308', 'v')
      .replace(/\p{M}/gu, '')
      .normalize('NFKC'),
  )
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Sounds parted by one blank; a run of letters and digits is one. */
function spelled(sounds: readonly string[]): string {
  return sounds.flatMap((sound) => sound.split(' ').filter(Boolean)).join(' ');
}
