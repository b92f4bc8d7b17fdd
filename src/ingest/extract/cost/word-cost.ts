import { createRequire } from 'node:module';
import followers from '../lexicon/name-followers.json' with { type: 'json' };
import heads from '../lexicon/post-heads.json' with { type: 'json' };

const require = createRequire(import.meta.url);

/** Characters of a word at most. */
const LONGEST_WORD = 4;
/** A character that is no word of the list. */
const UNKNOWN = 16;
/** Words of this news that a general list does not have, or has as rare ones: 监委主任, 领学. */
const OF_THE_NEWS = { head: 7, follower: 8 } as const;
/** 王店镇, 老姆登村: a place that no list has. */
const PLACE =
  /^(?:(?![对该各本全在到的向为就由和与及是这某每个])\p{Script=Han}){2,3}?(?:镇|乡|街道|村|社区|苏木)/u;
const PLACE_NAME = 20;
const LEVEL = /[镇乡村街社木]/u;
/** A word of which only the beginning is in the text. */
const WORD_CUT_OFF = 10;

/** What words cost, by their length, so that most places of a text need no slice of it. */
interface WordTable {
  readonly single: Float64Array;
  /** By both characters. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly longer: ReadonlyMap<string, number>;
  /** Pairs that begin a longer word. */
  readonly beginnings: ReadonlySet<number>;
}

let known: WordTable | undefined;

/** The list is read when the first article is, so that a server that only answers never reads it. */
function wordsKnown(): WordTable {
  known ??= indexed(readCosts());
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

function indexed(costs: ReadonlyMap<string, number>): WordTable {
  const single = new Float64Array(0x10000).fill(UNKNOWN);
  const pairs = new Map<number, number>();
  const longer = new Map<string, number>();
  const beginnings = new Set<number>();
  for (const [word, cost] of costs) {
    if (word.length === 1) single[word.charCodeAt(0)] = cost;
    else if (word.length === 2) pairs.set(pairAt(word, 0), cost);
    else if (word.length <= LONGEST_WORD) {
      longer.set(word, cost);
      beginnings.add(pairAt(word, 0));
    }
  }
  return { single, pairs, longer, beginnings };
}

/** Both characters as one small integer, which maps find sooner than a larger one; below 0 where one is none of CJK. */
function pairAt(text: string, at: number): number {
  const [first, second] = [text.charCodeAt(at) - FIRST_HAN, text.charCodeAt(at + 1) - FIRST_HAN];
  return first >= 0 && first < HAN && second >= 0 && second < HAN ? first * HAN + second : -1;
}

const FIRST_HAN = 0x4e00;
const HAN = 0x5200;

/**
 * What it costs to read a text as words, from each of its offsets to its end: 主持会议 → the costs of 主持 and
 * 会议. A cost is a negative natural logarithm of a probability, so costs add up. A word may reach
 * beyond the end of a text that is cut off there (`isCut`).
 */
export function splittingCosts(text: string, isCut: boolean): number[] {
  const words = wordsKnown();
  const found = new Array<number>(text.length + 1).fill(0);
  const mayNamePlace = LEVEL.test(text);
  for (let at = text.length - 1; at >= 0; at--) {
    let least = leastFrom(text, at, found, words);
    const place = mayNamePlace ? PLACE.exec(text.slice(at, at + 6))?.[0] : undefined;
    if (place !== undefined) least = Math.min(least, PLACE_NAME + (found[at + place.length] ?? 0));
    const mayGoOn = isCut && at + LONGEST_WORD > text.length;
    found[at] = mayGoOn ? Math.min(least, WORD_CUT_OFF) : least;
  }
  return found;
}

/** The least cost from one offset on, if a word of the table begins there; `behind` has the costs of what follows. */
function leastFrom(
  text: string,
  at: number,
  behind: readonly number[],
  { single, pairs, longer, beginnings }: WordTable,
): number {
  let least = (single[text.charCodeAt(at)] ?? UNKNOWN) + (behind[at + 1] ?? 0);
  if (at + 1 >= text.length) return least;
  const pair = pairAt(text, at);
  const cost = pairs.get(pair);
  if (cost !== undefined) least = Math.min(least, cost + (behind[at + 2] ?? 0));
  if (!beginnings.has(pair)) return least;
  for (let length = 3; length <= LONGEST_WORD && at + length <= text.length; length++) {
    const whole = longer.get(text.slice(at, at + length));
    if (whole !== undefined) least = Math.min(least, whole + (behind[at + length] ?? 0));
  }
  return least;
}

/** What a run of characters costs as one word; infinite if it is none: 信心 → 9. */
export function wordCost(word: string): number {
  const { single, pairs, longer } = wordsKnown();
  if (word.length === 1) {
    const cost = single[word.charCodeAt(0)] ?? UNKNOWN;
    return cost === UNKNOWN ? Number.POSITIVE_INFINITY : cost;
  }
  const cost = word.length === 2 ? pairs.get(pairAt(word, 0)) : longer.get(word);
  return cost ?? Number.POSITIVE_INFINITY;
}
