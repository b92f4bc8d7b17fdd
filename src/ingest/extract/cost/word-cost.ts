import { createRequire } from 'node:module';
import followers from '../lexicon/name-followers.json' with { type: 'json' };
import heads from '../lexicon/post-heads.json' with { type: 'json' };

const require = createRequire(import.meta.url);

/** Characters of a word at most. */
const LONGEST_WORD = 5;
/** A character that is no word of the list. */
const UNKNOWN = 16;
/** Words of this news that a general list does not have, or has as rare ones: 监委主任, 领学. */
const OF_THE_NEWS = { head: 7, follower: 8 } as const;

let known: ReadonlyMap<string, number> | undefined;

/** The list is read when the first article is, so that a server that only answers never reads it. */
function costs(): ReadonlyMap<string, number> {
  known ??= readCosts();
  return known;
}

function readCosts(): ReadonlyMap<string, number> {
  const { wordsByCost } = require('./word-costs.json') as typeof import('./word-costs.json');
  const read = new Map<string, number>();
  for (const [cost, words] of Object.entries(wordsByCost)) {
    for (const word of words.split(' ')) read.set(word, Number(cost));
  }
  const atMost = (word: string, cost: number) =>
    read.set(word, Math.min(cost, read.get(word) ?? Number.POSITIVE_INFINITY));
  for (const word of heads.words) atMost(word, OF_THE_NEWS.head);
  for (const word of followers.words) if (word.length > 1) atMost(word, OF_THE_NEWS.follower);
  return read;
}

/**
 * What it costs to read a text as words, from each of its offsets to its end: 主持会议 → the costs of 主持 and
 * 会议. A cost is a negative natural logarithm of a probability, so costs add up. A word may reach
 * beyond the end of a text that is cut off there (`isCut`).
 */
export function splittingCosts(text: string, isCut: boolean): number[] {
  const words = costs();
  const found = new Array<number>(text.length + 1).fill(0);
  const mayNamePlace = LEVEL.test(text);
  for (let at = text.length - 1; at >= 0; at--) {
    let least = (words.get(text.charAt(at)) ?? UNKNOWN) + (found[at + 1] ?? 0);
    for (let length = 2; length <= LONGEST_WORD && at + length <= text.length; length++) {
      const cost = words.get(text.slice(at, at + length));
      if (cost !== undefined) least = Math.min(least, cost + (found[at + length] ?? 0));
    }
    const place = mayNamePlace ? PLACE.exec(text.slice(at, at + 6))?.[0] : undefined;
    if (place !== undefined) least = Math.min(least, PLACE_NAME + (found[at + place.length] ?? 0));
    const mayGoOn = isCut && at + LONGEST_WORD > text.length;
    found[at] = mayGoOn ? Math.min(least, WORD_CUT_OFF) : least;
  }
  return found;
}

/** 王店镇, 老姆登村: a place that no list has. */
const PLACE = /^\p{Script=Han}{2,3}?(?:镇|乡|街道|村|社区|苏木)/u;
const PLACE_NAME = 20;
const LEVEL = /[镇乡村街社木]/u;
/** A word of which only the beginning is in the text. */
const WORD_CUT_OFF = 10;

/** What a run of characters costs as one word; infinite if it is none: 信心 → 9. */
export function wordCost(word: string): number {
  return costs().get(word) ?? Number.POSITIVE_INFINITY;
}
