import { areasNamed, areasShortNamed } from '../../../gazetteer/gazetteer.ts';
import { type NameCost, nameCosts } from '../cost/name-cost.ts';
import { splittingCosts, wordCost } from '../cost/word-cost.ts';
import layHeads from '../lexicon/lay-heads.json' with { type: 'json' };
import noNames from '../lexicon/not-names.json' with { type: 'json' };
import { wordFinder } from '../text/lexicon.ts';
import { type NameCounts, NO_COUNTS } from './name-counts.ts';
import { endOf, followerAt, hanRun, isMark, isPostAhead, type NamedAt } from './name-end.ts';

const noNameAt = wordFinder(noNames.words);
/** Words that no name ends in, of two characters and more, and what people without a post are called. */
const noNameEnds = new Set(noNames.words.filter(({ length }) => length > 1));
const layPeople = new Set(layHeads.words);

/** What is known of the article's names while one is read. */
export interface Names {
  readonly known: ReadonlySet<string>;
  readonly counts: NameCounts;
}

/** Nothing is known of the rest of the article. */
export const NO_NAMES: Names = { known: new Set(), counts: NO_COUNTS };

/** Where a name may be: behind a post, behind a name of a list, behind 县领导, behind 村民, or at the beginning of a clause. */
export type Slot = 'post' | 'list' | 'leaders' | 'people' | 'clause';

/** What it costs that there is no name: behind a post one is expected, elsewhere hardly. */
const WITHOUT_NAME: Readonly<Record<Slot, number>> = { post: 5, list: 5, leaders: 2, people: 1, clause: 1 };
/** What speaks for a name that a mark ends, or a verb of what people do, and for one that ends otherwise elsewhere. */
const BEFORE_MARK: Readonly<Record<Slot, number>> = { post: 9, list: 9, leaders: 8, people: 3, clause: 3 };
const BEFORE_VERB = { short: 3, long: 7 } as const;
const ENDS_OTHERWISE = 3;
/** A word as common as this is hardly a name where no mark or verb ends it: 先后, 本周. */
const COMMON_WORD = 12;
/** What a name costs that occurs elsewhere, and what a name of a list behind which words go on. */
const KNOWN = 8;
const WORD_IN_LIST = 12;

const DOTTED = /^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,3}/u;
/** Characters that are looked at: those of a name, and words behind it. */
const AHEAD = 12;

/**
 * The name at a place of a text, or undefined: 程江芬主持会议 → 程江芬, 欧阳雪梅作 → 欧阳雪梅,
 * 扎西·顿珠要求 → 扎西·顿珠. Of the ways to read what is ahead, as a name and words or as words alone, it
 * is the likeliest. `names.known` are names that occur elsewhere.
 */
export function nameAt(
  text: string,
  at: number,
  names: Names = NO_NAMES,
  slot: Slot = 'post',
): NamedAt | undefined {
  const ahead = text.slice(at, at + 40);
  const dotted = DOTTED.exec(ahead)?.[0];
  if (dotted !== undefined) return dottedAt(dotted, ahead);
  const run = ahead.slice(0, hanRun(ahead, AHEAD));
  return likeliestAt(ahead, run, names, slot);
}

/** The way to read what is ahead that costs least, if it begins with a name. */
function likeliestAt(
  text: string,
  run: string,
  { known, counts }: Names,
  slot: Slot,
): NamedAt | undefined {
  if (run.length < 2 || (beginsWithWord(run) && knownNames(text, run, known).length === 0))
    return undefined;
  const costs = splittingCosts(run, run.length === AHEAD);
  let least = (costs[0] ?? 0) + WITHOUT_NAME[slot];
  let best: NamedAt | undefined;
  for (const { length, cost, isBySound } of [...knownNames(text, run, known), ...nameCosts(run)]) {
    const name = run.slice(0, length);
    const isVaried = counts.isVaried(name);
    const isKnown = known.has(name);
    const end = endOf(text, length) ?? (isVaried ? 'again' : 'word');
    const isDoubtful = !isKnown && end !== 'mark' && (end !== 'verb' || (slot !== 'post' && slot !== 'list'));
    const total =
      cost +
      (costs[length] ?? 0) -
      endingBonus(text, length, slot) -
      (isVaried ? ENDS_OTHERWISE : 0) +
      (isDoubtful ? Math.max(0, COMMON_WORD - wordCost(name)) : 0) +
      (slot === 'list' && end === 'word' ? WORD_IN_LIST : 0);
    if (total >= least || (!isKnown && isNoName(text, name, isBySound))) continue;
    least = total;
    best = { name, end };
  }
  return best;
}

/** 主持, 会议: words with which no name begins. */
function beginsWithWord(run: string): boolean {
  return noNameAt(run, 0) !== undefined || (followerAt(run, 0)?.length ?? 0) > 1;
}

/** Names that occur elsewhere in the article, which cost little here. */
function knownNames(text: string, run: string, known: ReadonlySet<string>): NameCost[] {
  const found: NameCost[] = [];
  for (let length = 2; length <= Math.min(run.length, LONGEST_KNOWN); length++) {
    const name = run.slice(0, length);
    if (known.has(name) && isWhole(text, name))
      found.push({ length, cost: KNOWN, isBySound: false });
  }
  return found;
}

const LONGEST_KNOWN = 8;

/** 高峰 is known, and 高峰期 is no 高峰: a name of two characters ends where a word does. */
function isWhole(text: string, name: string): boolean {
  return name.length > 2 || endOf(text, name.length) !== undefined;
}

function endingBonus(text: string, length: number, slot: Slot): number {
  if (isMark(text, length)) return BEFORE_MARK[slot];
  // 温良为副县长: what leads to a post is none of the name's.
  if (isPostAhead(text, length)) return /[为任兼是由]/u.test(text.charAt(length - 1)) ? 0 : BEFORE_MARK[slot];
  const follower = followerAt(text, length)?.length ?? 0;
  return follower === 0 ? 0 : follower > 1 ? BEFORE_VERB.long : BEFORE_VERB.short;
}

/** 巴山 of 巴山镇党委书记 is a place; 王明镇长 is a person. */
const LEVEL = /^(?:[镇乡村](?!长)|街道|社区|苏木|[县市区州旗](?![委长]))/u;

/** 江伟称, and 林森说: before such a mark the verb is none of the name's. */
const SAYS = /[称说]$/u;

/** 村民, 王店镇 before 镇长, 福贡 before 县委书记, 巴山 of 巴山镇: words and places. */
function isNoName(text: string, name: string, isBySound: boolean): boolean {
  if (beginsWithWord(name)) return true;
  if (noNameEnds.has(name.slice(-2)) || noNameEnds.has(name.slice(-3))) return true;
  if (SAYS.test(name) && /^[,:。]/u.test(text.slice(name.length))) return true;
  if (/^[来到赴在于]/u.test(name) && areasShortNamed(name.slice(1)).length > 0) return true;
  if (layPeople.has(name) || (name.length > 2 && /[镇乡县]$/u.test(name))) return true;
  if (isBySound && [...name].some((_, at) => noNameAt(name, at) !== undefined)) return true;
  if (isPostAhead(text, name.length))
    return (
      /[镇乡村]$/u.test(name) ||
      areasShortNamed(name).length > 0 ||
      areasNamed(name).length > 0
    );
  return LEVEL.test(text.slice(name.length, name.length + 3));
}

/** 副县长阿依古丽·吐尔逊: a post before the name. */
const HEAD = /书记|主任|主席|局长|[县市区州旗镇乡]长/u;

/** 旺堆·罗布主持 → 旺堆·罗布: the last part of a dotted name ends where words begin that cost least. */
function dottedAt(dotted: string, text: string): NamedAt | undefined {
  if (HEAD.test(dotted) || isWords(dotted.slice(0, dotted.indexOf('·')))) return undefined;
  const first = dotted.lastIndexOf('·') + 1;
  const run = text.slice(first, first + hanRun(text.slice(first), AHEAD));
  const costs = splittingCosts(run, run.length === AHEAD);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const { length, cost } of partCosts(run)) {
    const total = cost + (costs[length] ?? 0) - endingBonus(text, first + length, 'post');
    if (total < least) [best, least] = [length, total];
  }
  if (best === 0) return undefined;
  const name = text.slice(0, first + best);
  return { name, end: endOf(text, name.length) ?? 'word' };
}

/** 决定接受洛桑 of 决定接受洛桑·扎西: words stand before the name. */
function isWords(part: string): boolean {
  const own = partCosts(part).find(({ length }) => length === part.length)?.cost;
  return part.length > 2 && (splittingCosts(part, false)[0] ?? 0) + SURE < (own ?? Number.POSITIVE_INFINITY);
}

const SURE = 5;

/** A part of a dotted name is written by sound, or a Chinese given name. */
function partCosts(run: string) {
  const bySound = nameCosts(run).filter(({ isBySound }) => isBySound);
  return [{ length: 1, cost: 9, isBySound: true }, ...bySound];
}
